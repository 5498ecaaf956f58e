package dev.amends.conventions.ownership;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a person may act on an object that belongs to somebody. */
public final class OwnershipPolicy {
  private OwnershipPolicy() {}

  /**
   * A person who acts.
   *
   * @param name the name in the token, under which work is assigned and permits are granted
   */
  public record Actor(String name, Set<String> roles) {
    boolean oversees(OwnershipRule rule) {
      return !Collections.disjoint(roles, rule.overseers());
    }
  }

  /** An operation that is denied, with the reason. */
  public record Denial(String slug, String reason) {
    static Denial of(OwnershipRule rule) {
      return new Denial(rule.slug(), rule.reason());
    }
  }

  /**
   * Decides on an operation. Names are compared exactly: another spelling may be another person,
   * and access is granted here.
   *
   * @param owner who has claimed the object, was assigned to it, received or logged it; null if
   *     nobody
   * @return the denial; empty if the operation is allowed
   */
  public static Optional<Denial> decide(OwnershipRule rule, @Nullable String owner, Actor actor) {
    boolean own = owner == null ? rule.isOpenWithoutOwner() : owner.equals(actor.name());
    return own || actor.oversees(rule) ? Optional.empty() : Optional.of(Denial.of(rule));
  }

  /**
   * Decides on a change of the assignee: a supervisor may assign anybody, an agent may only take an
   * unassigned object or return their own.
   *
   * @param wanted the new assignee; null for nobody
   * @return the denial; empty if the change is allowed or changes nothing
   */
  public static Optional<Denial> decideAssignment(
      OwnershipRule rule, @Nullable String present, @Nullable String wanted, Actor actor) {
    if (Objects.equals(present, wanted)) {
      return Optional.empty();
    }
    boolean forOneself = wanted == null || (present == null && wanted.equals(actor.name()));
    return forOneself || actor.oversees(rule)
        ? decide(rule, present, actor)
        : Optional.of(Denial.of(rule));
  }
}

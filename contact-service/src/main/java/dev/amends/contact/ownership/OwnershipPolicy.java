package dev.amends.contact.ownership;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a person may act on an object that belongs to somebody. */
final class OwnershipPolicy {
  private OwnershipPolicy() {}

  /**
   * A person who acts.
   *
   * @param name the name in the token, under which work is assigned and permits are granted
   */
  record Actor(String name, Set<String> roles) {
    boolean oversees(OwnedOperation operation) {
      return !Collections.disjoint(roles, operation.overseers());
    }
  }

  /** An operation that is denied, with the reason. */
  record Denial(String slug, String reason) {
    static Denial of(OwnedOperation operation) {
      return new Denial(operation.slug(), operation.reason());
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
  static Optional<Denial> decide(OwnedOperation operation, @Nullable String owner, Actor actor) {
    boolean own = owner == null ? operation.isOpenWithoutOwner() : owner.equals(actor.name());
    return own || actor.oversees(operation) ? Optional.empty() : Optional.of(Denial.of(operation));
  }

  /**
   * Decides on a change of the assignee: a supervisor may assign anybody, an agent may only take an
   * unassigned callback or return their own.
   *
   * @param wanted the new assignee; null for nobody
   * @return the denial; empty if the change is allowed or changes nothing
   */
  static Optional<Denial> decideAssignment(
      @Nullable String present, @Nullable String wanted, Actor actor) {
    OwnedOperation operation = OwnedOperation.ASSIGN_CALLBACK;
    if (Objects.equals(present, wanted)) {
      return Optional.empty();
    }
    boolean forOneself = wanted == null || (present == null && wanted.equals(actor.name()));
    return forOneself || actor.oversees(operation)
        ? decide(operation, present, actor)
        : Optional.of(Denial.of(operation));
  }
}

package dev.amends.conventions.ownership;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.OwnershipPolicy.Actor;
import dev.amends.conventions.ownership.OwnershipPolicy.Denial;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Rejects requests of the caller that concern what belongs to another person. */
@ApplicationScoped
public class Ownership {
  private final Caller caller;

  Ownership(Caller caller) {
    this.caller = caller;
  }

  /**
   * Requires that the caller may carry out an operation.
   *
   * @param owner the name of the person to whom the object belongs; null if it belongs to nobody
   * @throws dev.amends.conventions.Problem 403 if it belongs to another person
   */
  public void require(OwnershipRule rule, @Nullable String owner) {
    OwnershipPolicy.decide(rule, owner, actor()).ifPresent(Ownership::reject);
  }

  /**
   * Requires that the caller may change the assignee of an object.
   *
   * @param wanted the new assignee; null for nobody
   * @throws dev.amends.conventions.Problem 403 if only a supervisor may
   */
  public void requireAssignable(
      OwnershipRule rule, @Nullable String present, @Nullable String wanted) {
    OwnershipPolicy.decideAssignment(rule, present, wanted, actor()).ifPresent(Ownership::reject);
  }

  private Actor actor() {
    return new Actor(caller.name(), caller.roles());
  }

  private static void reject(Denial denial) {
    throw Problems.forbidden(denial.slug(), denial.reason());
  }
}

package dev.amends.plan.approval;

import dev.amends.conventions.Roles;
import dev.amends.conventions.ownership.OwnershipRule;
import java.util.Set;

/** Restricts the cancellation of a plan to its first proposer and supervisors. */
enum PlanCancellation implements OwnershipRule {
  RULE;

  @Override
  public boolean isOpenWithoutOwner() {
    return false;
  }

  @Override
  public String slug() {
    return "plan-of-another";
  }

  @Override
  public String reason() {
    return "The plan was proposed by another agent. Only that agent or a supervisor can cancel it.";
  }

  @Override
  public Set<String> overseers() {
    return Set.of(Roles.SUPERVISOR);
  }
}

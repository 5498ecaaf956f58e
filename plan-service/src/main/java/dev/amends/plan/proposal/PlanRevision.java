package dev.amends.plan.proposal;

import dev.amends.conventions.Roles;
import dev.amends.conventions.ownership.OwnershipRule;
import java.util.Set;

/** Restricts the revision of a returned proposal to its proposer and supervisors. */
enum PlanRevision implements OwnershipRule {
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
    return "The terms were proposed by another agent. Only that agent or a supervisor can revise"
        + " them.";
  }

  @Override
  public Set<String> overseers() {
    return Set.of(Roles.SUPERVISOR);
  }
}

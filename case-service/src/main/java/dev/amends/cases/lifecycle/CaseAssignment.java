package dev.amends.cases.lifecycle;

import dev.amends.conventions.Roles;
import dev.amends.conventions.ownership.OwnershipRule;
import java.util.Set;

/** Who may change the assignee of a case: agents take and return cases, supervisors assign them. */
enum CaseAssignment implements OwnershipRule {
  RULE;

  @Override
  public boolean isOpenWithoutOwner() {
    return true;
  }

  @Override
  public String slug() {
    return "case-of-another";
  }

  @Override
  public String reason() {
    return "An agent can take an unassigned case and return their own. Only a supervisor can assign"
        + " a case to someone else.";
  }

  @Override
  public Set<String> overseers() {
    return Set.of(Roles.SUPERVISOR);
  }
}

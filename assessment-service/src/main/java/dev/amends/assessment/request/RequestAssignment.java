package dev.amends.assessment.request;

import dev.amends.conventions.Roles;
import dev.amends.conventions.ownership.OwnershipRule;
import java.util.Set;

/**
 * Who may change the assignee of a request: agents take and return requests, supervisors assign
 * them.
 */
enum RequestAssignment implements OwnershipRule {
  RULE;

  @Override
  public boolean isOpenWithoutOwner() {
    return true;
  }

  @Override
  public String slug() {
    return "assessment-request-of-another";
  }

  @Override
  public String reason() {
    return "An agent can take an unassigned request and return their own. Only a supervisor can"
        + " assign a request to someone else.";
  }

  @Override
  public Set<String> overseers() {
    return Set.of(Roles.SUPERVISOR);
  }
}

package dev.amends.cases.disclosure;

import dev.amends.conventions.Roles;
import dev.amends.conventions.ownership.OwnershipRule;
import java.util.Set;

/** The rule on who may read the full identity number of a case's borrower. */
enum IdentityReader implements OwnershipRule {
  RULE;

  @Override
  public boolean isOpenWithoutOwner() {
    return false;
  }

  @Override
  public String slug() {
    return "case-of-another";
  }

  @Override
  public String reason() {
    return "An agent can read the identity number only for a case that is assigned to them.";
  }

  @Override
  public Set<String> overseers() {
    return Set.of(Roles.SUPERVISOR, Roles.COMPLIANCE);
  }
}

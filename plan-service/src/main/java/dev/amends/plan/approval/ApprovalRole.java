package dev.amends.plan.approval;

import dev.amends.conventions.Roles;
import java.util.Set;

/** The roles that propose and decide terms within limits of their own. */
public enum ApprovalRole {
  AGENT("agent"),
  SUPERVISOR("supervisor");

  private final String key;

  ApprovalRole(String key) {
    this.key = key;
  }

  /** The role with the higher limits; a program that is neither has those of an agent. */
  public static ApprovalRole of(Set<String> roles) {
    return roles.contains(Roles.SUPERVISOR) ? SUPERVISOR : AGENT;
  }

  /** The name of the role in keys and sentences. */
  public String key() {
    return key;
  }
}

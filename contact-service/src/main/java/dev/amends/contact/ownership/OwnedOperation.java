package dev.amends.contact.ownership;

import dev.amends.conventions.Roles;
import dev.amends.conventions.ownership.OwnershipRule;
import java.util.Set;

/** The operations on objects that belong to a person, and who else may carry them out. */
public enum OwnedOperation implements OwnershipRule {
  /** Moving a callback to another time. */
  RESCHEDULE_CALLBACK(
      Unowned.ANYBODY,
      "callback-of-another",
      "The callback belongs to another agent. Only its assignee or a supervisor can reschedule it.",
      Overseers.SUPERVISORS),

  /** Cancelling a callback. */
  CANCEL_CALLBACK(
      Unowned.ANYBODY,
      "callback-of-another",
      "The callback belongs to another agent. Only its assignee or a supervisor can cancel it.",
      Overseers.SUPERVISORS),

  /** Completing or postponing a callback; an agent takes it first. */
  COMPLETE_CALLBACK(
      Unowned.NOBODY,
      "callback-of-another",
      "Only the assignee of the callback or a supervisor can complete it.",
      Overseers.SUPERVISORS),

  /** Naming a callback as the one that a contact answers, which completes it. */
  ANSWER_CALLBACK(
      Unowned.ANYBODY,
      "callback-of-another",
      "The callback belongs to another agent. Only its assignee or a supervisor can answer it.",
      Overseers.SUPERVISORS),

  /** Changing the assignee of a callback; see {@code OwnershipPolicy.decideAssignment}. */
  ASSIGN_CALLBACK(
      Unowned.ANYBODY,
      "callback-of-another",
      "An agent can take an unassigned callback and return their own. Only a supervisor can assign"
          + " others.",
      Overseers.SUPERVISORS),

  /** Changing the assignee of a task; see {@code OwnershipPolicy.decideAssignment}. */
  ASSIGN_TASK(
      Unowned.ANYBODY,
      "task-of-another",
      "An agent can take an unassigned task and return their own. Only a supervisor can assign"
          + " others.",
      Overseers.SUPERVISORS),

  /** Cancelling a task. */
  CANCEL_TASK(
      Unowned.ANYBODY,
      "task-of-another",
      "The task belongs to another person. Only its assignee or a supervisor can cancel it.",
      Overseers.SUPERVISORS),

  /** Completing a task; an agent claims it first. */
  COMPLETE_TASK(
      Unowned.NOBODY,
      "task-of-another",
      "Only the assignee of the task or a supervisor can complete it. Claim it first.",
      Overseers.SUPERVISORS),

  /** Logging a contact under a permit. */
  USE_PERMIT(
      Unowned.NOBODY,
      "permit-of-another",
      "Only the agent to whom the permit was granted or a supervisor can use it. Leave permitId out"
          + " if the contact was made without a permit of your own.",
      Overseers.SUPERVISORS),

  /** Returning an unused permit. */
  RETURN_PERMIT(
      Unowned.NOBODY,
      "permit-of-another",
      "Only the agent to whom the permit was granted or a supervisor can return it.",
      Overseers.SUPERVISORS),

  /** Attaching a recording or another file to a contact. */
  ATTACH_FILE(
      Unowned.NOBODY,
      "contact-of-another-agent",
      "An agent can attach files only to their own contacts.",
      Overseers.SUPERVISORS_AND_COMPLIANCE),

  /** Downloading a recording or another file of a contact. */
  READ_FILE(
      Unowned.NOBODY,
      "contact-of-another-agent",
      "An agent can download only the files of their own contacts.",
      Overseers.SUPERVISORS_AND_COMPLIANCE),

  /** Reading the quality reviews of a contact. */
  READ_REVIEWS(
      Unowned.NOBODY,
      "contact-of-another-agent",
      "An agent can see only the reviews of their own contacts.",
      Overseers.SUPERVISORS_AND_COMPLIANCE);

  /** Who may act on an object that belongs to nobody. */
  enum Unowned {
    ANYBODY,
    NOBODY
  }

  /** Who may act on the objects of others. */
  enum Overseers {
    SUPERVISORS,
    SUPERVISORS_AND_COMPLIANCE
  }

  private final Unowned unowned;
  private final String slug;
  private final String reason;
  private final Overseers overseers;

  OwnedOperation(Unowned unowned, String slug, String reason, Overseers overseers) {
    this.unowned = unowned;
    this.slug = slug;
    this.reason = reason;
    this.overseers = overseers;
  }

  @Override
  public boolean isOpenWithoutOwner() {
    return unowned == Unowned.ANYBODY;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public String reason() {
    return reason;
  }

  @Override
  public Set<String> overseers() {
    return switch (overseers) {
      case SUPERVISORS -> Set.of(Roles.SUPERVISOR);
      case SUPERVISORS_AND_COMPLIANCE -> Set.of(Roles.SUPERVISOR, Roles.COMPLIANCE);
    };
  }
}

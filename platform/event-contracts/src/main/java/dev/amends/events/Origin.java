package dev.amends.events;

import static dev.amends.events.Fields.required;

import org.jspecify.annotations.Nullable;

/**
 * The cause of an event: the person, program or event behind it, and the reason.
 *
 * @param by the name in the caller's token, the lender's id, or {@code system} for a timer or a
 *     rule
 * @param role the role of the caller: agent, supervisor, compliance, ops, lender or system
 * @param reason the command, rule or event behind it, as text for the timeline
 * @param causedBy the id of the event that caused this one, if an event did
 */
public record Origin(String by, String role, String reason, @Nullable String causedBy) {

  public Origin {
    required(by, "by");
    required(role, "role");
    required(reason, "reason");
  }

  /** Returns the origin of an action by a rule or a timer of the platform. */
  public static Origin system(String reason) {
    return new Origin("system", "system", reason, null);
  }

  /** Returns the origin of what a rule of the platform did because of an event. */
  public static Origin event(String reason, String eventId) {
    return new Origin("system", "system", reason, eventId);
  }

  /** Returns the origin of what the lender's core system reported. */
  public static Origin lender(String lenderId, String reason, String eventId) {
    return new Origin(lenderId, "lender", reason, eventId);
  }
}

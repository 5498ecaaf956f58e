package dev.amends.events;

import static dev.amends.events.Fields.required;

import org.jspecify.annotations.Nullable;

/**
 * Who brought a fact about, and why: what a compliance officer asks first.
 *
 * @param by the name of the caller's token, the lender's id, or {@code system} for a timer or a
 *     rule
 * @param role the role in which he acted: agent, supervisor, compliance, ops, lender or system
 * @param reason the command, rule or event that led here, in words that stand in the timeline
 * @param causedBy the id of the event that led here, where one did
 */
public record Origin(String by, String role, String reason, @Nullable String causedBy) {

  public Origin {
    required(by, "by");
    required(role, "role");
    required(reason, "reason");
  }

  /** A rule or a timer of the platform acted by itself. */
  public static Origin system(String reason) {
    return new Origin("system", "system", reason, null);
  }

  /** A rule of the platform acted because of an event. */
  public static Origin event(String reason, String eventId) {
    return new Origin("system", "system", reason, eventId);
  }

  /** The lender's core said so. */
  public static Origin lender(String lenderId, String reason, String eventId) {
    return new Origin(lenderId, "lender", reason, eventId);
  }
}

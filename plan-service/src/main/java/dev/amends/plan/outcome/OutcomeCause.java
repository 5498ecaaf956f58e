package dev.amends.plan.outcome;

import dev.amends.events.Origin;
import java.time.LocalDate;

/**
 * The event or command after which an outcome is evaluated.
 *
 * @param businessDate the business date of the cause, which dates what is withdrawn
 * @param isClose whether it is the close of a business day, which also reminds of payments
 */
public record OutcomeCause(LocalDate businessDate, Origin origin, boolean isClose) {

  /** The close of a business day. */
  static OutcomeCause close(LocalDate day, String eventId) {
    return new OutcomeCause(
        day, Origin.event("business day " + day + " was closed", eventId), true);
  }

  /** Any other cause: a payment, a reversal, a hold, a correction or a supervisor's decision. */
  public static OutcomeCause of(LocalDate businessDate, Origin origin) {
    return new OutcomeCause(businessDate, origin, false);
  }

  /**
   * The origin of a result: at a close, the rule that decides it; otherwise the cause.
   *
   * @param rule the name of the rule and what it found
   */
  Origin because(String rule) {
    String eventId = origin.causedBy();
    return isClose && eventId != null ? Origin.event(rule, eventId) : origin;
  }
}

package dev.amends.plan.schedule;

import dev.amends.events.PlanEvent.Instalment;
import java.util.List;

/** The result of making a schedule. */
public sealed interface ScheduleResult {

  /**
   * The schedule. The parts of principal add up to the principal, and the last instalment is more
   * than zero.
   *
   * @param instalments by number, with nominal due dates, which strictly increase; interest is
   *     absent if the terms bear none
   */
  record Scheduled(List<Instalment> instalments) implements ScheduleResult {
    public Scheduled {
      instalments = List.copyOf(instalments);
    }
  }

  /**
   * No schedule fits the terms.
   *
   * @param rule the rest of a sentence that begins with the field of {@code reason}
   */
  record NotScheduled(Reason reason, String rule) implements ScheduleResult {}

  /** Why no schedule fits the terms. */
  enum Reason {
    /** The debt has fewer minor units than instalments, or the number exceeds the limit. */
    TOO_MANY_INSTALMENTS,
    /** The interest of a period uses up an instalment, so that the debt is never repaid. */
    NEVER_REPAID,
    /** The down payment or the steps leave nothing for the instalments after them. */
    NOTHING_LEFT,
    /** The down payment is not due before the first instalment. */
    DOWN_PAYMENT_LATE
  }
}

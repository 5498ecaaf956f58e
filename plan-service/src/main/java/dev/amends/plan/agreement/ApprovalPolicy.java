package dev.amends.plan.agreement;

import dev.amends.events.PlanEvent.PlanKind;
import java.time.LocalDate;

/** Whether a second person must decide. An override of the sustainable amount always needs one. */
public final class ApprovalPolicy {
  private ApprovalPolicy() {}

  /**
   * What an agent may agree to alone.
   *
   * @param promiseDaysMax days from making a promise to its due date
   * @param instalmentsMax instalments of a plan
   */
  public record Limits(int promiseDaysMax, int instalmentsMax) {

    /** Takes the limits from the configuration. */
    public static Limits of(ApprovalConfig config) {
      return new Limits(config.promiseDaysMax(), config.instalmentsMax());
    }
  }

  /** Whether these terms need a second person. */
  public static boolean isNeeded(Terms terms, LocalDate madeOn, Limits limits) {
    if (terms.overrideReason() != null) {
      return true;
    }
    if (terms.kind() == PlanKind.PROMISE) {
      LocalDate due = terms.instalments().getFirst().dueDate();
      return due.isAfter(madeOn.plusDays(limits.promiseDaysMax()));
    }
    return terms.instalments().size() > limits.instalmentsMax();
  }
}

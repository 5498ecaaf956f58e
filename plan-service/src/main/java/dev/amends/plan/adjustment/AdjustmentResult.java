package dev.amends.plan.adjustment;

import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.Adjustment;
import java.util.List;

/** How a breached plan can be adjusted. */
sealed interface AdjustmentResult {

  /**
   * New terms for what is still to be paid.
   *
   * @param instalments with nominal due dates, numbered after what is kept
   */
  record Adjusted(Adjustment adjustment, PlanKind kind, List<Instalment> instalments)
      implements AdjustmentResult {}

  /** No form fits; a person has to look for another solution. */
  record NotAdjusted(String why) implements AdjustmentResult {}
}

package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.schedule.DueDateRule;
import dev.amends.plan.schedule.SchedulePolicy;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A requested plan.
 *
 * @param total the sum of all payments
 * @param split the number or the amount of the instalments
 * @param interval the time between two instalments
 * @param firstNumber the number of the first instalment; more than 1 if paid ones come before
 * @param overrideReason why the plan may exceed the sustainable amount; null if it must not
 */
public record Proposal(
    PlanKind kind,
    Money total,
    Split split,
    LocalDate firstDueDate,
    Period interval,
    int firstNumber,
    @Nullable String overrideReason) {

  /** The schedule with every due date on a business day. */
  List<Instalment> schedule(DueDateRule dueDates, LocalDate today) {
    return dueDates.move(
        SchedulePolicy.instalments(split.amounts(total), firstDueDate, interval, firstNumber),
        today);
  }
}

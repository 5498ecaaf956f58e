package dev.amends.cases.strategy;

import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.Money;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Decides which of the steps that an unpaid case took still fit its figures. A case steps down only
 * for a reason: its days past due fell below the range of a step, or the overdue amount is small.
 */
public final class StepDownPolicy {
  private StepDownPolicy() {}

  /**
   * A step down.
   *
   * @param kept how many of the steps taken still fit, counted from the first
   */
  public record StepDown(int kept, String reason) {}

  /**
   * Decides whether a case steps down. The first step always fits.
   *
   * @param taken the steps taken and not withdrawn, in order
   */
  public static Optional<StepDown> decide(
      Strategy strategy, List<StepTaken> taken, int daysPastDue, Money overdue) {
    Optional<StepDown> small =
        strategy
            .overdueLimit(overdue)
            .flatMap(
                limit ->
                    keep(
                        taken,
                        step -> step.stage() == Stage.NEGOTIATE,
                        step -> "%s overdue, less than %s".formatted(overdue, limit)));
    Optional<StepDown> early =
        keep(
            taken,
            step -> step.fromDaysPastDue() <= daysPastDue,
            step ->
                "%d days past due; %s is from day %d"
                    .formatted(daysPastDue, step.step(), step.fromDaysPastDue()));
    return early.isPresent() && (small.isEmpty() || early.get().kept() <= small.get().kept())
        ? early
        : small;
  }

  private static Optional<StepDown> keep(
      List<StepTaken> taken, Predicate<StepTaken> fits, Function<StepTaken, String> reason) {
    for (int kept = 1; kept < taken.size(); kept++) {
      StepTaken step = taken.get(kept);
      if (!fits.test(step)) {
        return Optional.of(new StepDown(kept, reason.apply(step)));
      }
    }
    return Optional.empty();
  }
}

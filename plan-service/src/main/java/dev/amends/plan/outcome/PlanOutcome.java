package dev.amends.plan.outcome;

import dev.amends.events.Money;
import dev.amends.plan.agreement.InstalmentState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The outcome of a plan.
 *
 * @param instalments the instalments with everything that was paid
 * @param judgements how each instalment is judged, by number
 * @param state whether the plan runs to schedule
 * @param dueSoon the numbers of the instalments of which the borrower is to be reminded
 * @param nextCheck the first day whose close can change the outcome; empty if none can
 */
record PlanOutcome(
    List<InstalmentState> instalments,
    SortedMap<Integer, Judgement> judgements,
    State state,
    List<Integer> dueSoon,
    Optional<LocalDate> nextCheck) {

  /** Whether a plan runs to schedule. */
  sealed interface State {

    /** It runs to schedule. */
    record Active() implements State {}

    /**
     * Everything is paid.
     *
     * @param breach how the plan was breached before; empty if it was not
     */
    record Completed(Optional<Breached> breach) implements State {}

    /**
     * Too many instalments were missed.
     *
     * @param effectiveOn the first business day after the grace period that breached the plan
     * @param missed the number of instalments that were missed and not paid by then
     * @param shortBy the amount missing on that day of all instalments due
     */
    record Breached(LocalDate effectiveOn, int missed, Money shortBy) implements State {}
  }

  /** How the plan is breached, or was before everything was paid; empty if it was not. */
  Optional<State.Breached> breach() {
    return switch (state) {
      case State.Active ignored -> Optional.empty();
      case State.Completed completed -> completed.breach();
      case State.Breached breached -> Optional.of(breached);
    };
  }

  boolean isCompleted() {
    return state instanceof State.Completed;
  }
}

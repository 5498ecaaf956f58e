package dev.amends.cases.strategy;

import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy must know about a case to decide its next step.
 *
 * @param lastStep the name of the last step taken; absent before the first
 * @param intensity the highest intensity of the steps taken; 0 before the first
 * @param lastTakenOn the business day of the last step, even if it was withdrawn since
 * @param taken the steps taken and not withdrawn, in order
 * @param customerClass the class, which chooses the branch
 * @param failedAttempts the days on which an attempt failed to reach the borrower
 * @param conversationsWithoutCommitment the days on which the borrower talked, but refused or
 *     committed to nothing
 * @param deliveries the business day on which the letter of a step was delivered, by step
 * @param overdue the overdue amount
 * @param pauses what pauses the ladder
 */
public record LadderPosition(
    @Nullable String lastStep,
    int intensity,
    @Nullable LocalDate lastTakenOn,
    List<StepTaken> taken,
    CustomerClass customerClass,
    int failedAttempts,
    int conversationsWithoutCommitment,
    Map<String, LocalDate> deliveries,
    @Nullable Money overdue,
    Pauses pauses) {

  /** Creates a position to which only the last step, the failed attempts and the pauses matter. */
  public LadderPosition(
      @Nullable String lastStep, int intensity, int failedAttempts, Pauses pauses) {
    this(
        lastStep,
        intensity,
        null,
        List.of(),
        CustomerClass.UNKNOWN,
        failedAttempts,
        0,
        Map.of(),
        null,
        pauses);
  }

  /**
   * The reasons to pause the ladder or delay its next step.
   *
   * @param held whether a hold is in force
   * @param planActive whether a plan or promise is active
   * @param assessmentAwaited whether the ladder waits for an assessment of the borrower's finances
   * @param proposedUntil the last business day of the pause for a proposal that is not decided yet
   * @param restUntil the last business day of a pause that a contact caused
   * @param offerUntil the last business day of a pause in which a plan is offered
   * @param clockFrom the business day on which a contact restarted the time to the next step
   */
  public record Pauses(
      boolean held,
      boolean planActive,
      boolean assessmentAwaited,
      @Nullable LocalDate proposedUntil,
      @Nullable LocalDate restUntil,
      @Nullable LocalDate offerUntil,
      @Nullable LocalDate clockFrom) {
    public static final Pauses NONE = new Pauses(false, false, false, null, null, null, null);
  }

  /** Returns the position with another class and other pauses. */
  public LadderPosition with(CustomerClass latest, Pauses others) {
    return new LadderPosition(
        lastStep,
        intensity,
        lastTakenOn,
        taken,
        latest,
        failedAttempts,
        conversationsWithoutCommitment,
        deliveries,
        overdue,
        others);
  }

  /** Whether a legal step has been taken, after which only parallel and legal steps follow. */
  boolean isLegal() {
    return taken.stream().map(StepTaken::action).anyMatch(StepAction::isLegal);
  }

  /** Finds the day from which a step that waits for an earlier one counts its days. */
  Optional<LocalDate> dayOf(StrategyStep.After after) {
    return after.delivered()
        ? Optional.ofNullable(deliveries.get(after.step()))
        : taken.stream()
            .filter(step -> step.step().equals(after.step()))
            .map(StepTaken::on)
            .reduce((first, second) -> second);
  }
}

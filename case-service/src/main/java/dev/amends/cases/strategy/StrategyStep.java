package dev.amends.cases.strategy;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step of a strategy.
 *
 * @param intensity 1 to 5
 * @param stage the stage of the case from this step on
 * @param fromDaysPastDue the days past due from which the step may be taken
 * @param classes the classes of the branches to which the step belongs; absent for every class
 * @param negotiationFailed alternative signs that negotiation failed, one of which the step
 *     requires; absent if it requires none
 * @param after the earlier step after which this one waits
 * @param minimumDistanceDays the least number of days after the previous step; absent for the
 *     distance of the strategy
 * @param parallel whether the step is also taken after a legal one, beside it
 */
public record StrategyStep(
    String name,
    StepAction action,
    int intensity,
    Stage stage,
    int fromDaysPastDue,
    @Nullable Set<CustomerClass> classes,
    @Nullable List<FailedNegotiation> negotiationFailed,
    @Nullable After after,
    @Nullable Integer minimumDistanceDays,
    @JsonSetter(nulls = Nulls.AS_EMPTY) boolean parallel) {

  public StrategyStep {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name: must not be blank");
    }
    if (intensity < 1 || intensity > 5) {
      throw new IllegalArgumentException(
          name + ": intensity must be 1 to 5 (was " + intensity + ")");
    }
    requireNotNegative(name, "fromDaysPastDue", fromDaysPastDue);
    requireNotNegative(
        name, "minimumDistanceDays", minimumDistanceDays == null ? 0 : minimumDistanceDays);
    if (action.isLegal() && stage != Stage.LEGAL_REVIEW) {
      throw new IllegalArgumentException(
          name + ": stage must be LEGAL_REVIEW for " + action + " (was " + stage + ")");
    }
    if (classes != null) {
      if (classes.isEmpty()) {
        throw new IllegalArgumentException(
            name + ": classes must not be empty, because nobody could reach the step");
      }
      classes = inOrder(classes);
    }
    negotiationFailed = negotiationFailed == null ? null : List.copyOf(negotiationFailed);
    requireNotNegative(name, "after.days", after == null ? 0 : after.days());
  }

  /** Creates a step that only waits for its day past due. */
  public StrategyStep(
      String name, int fromDaysPastDue, StepAction action, int intensity, Stage stage) {
    this(name, action, intensity, stage, fromDaysPastDue, null, null, null, null, false);
  }

  /**
   * The step after which another one waits.
   *
   * @param step its name
   * @param days the days to wait
   * @param delivered whether they are counted from the delivery of its letter, which must be
   *     recorded, instead of from the step
   */
  public record After(
      String step, int days, @JsonSetter(nulls = Nulls.AS_EMPTY) boolean delivered) {}

  /**
   * A sign that negotiation failed; what is left out is not required.
   *
   * @param failedAttempts the number of days on which an attempt failed to reach the borrower
   * @param conversationsWithoutCommitment the number of days on which the borrower talked, but
   *     refused or committed to nothing
   * @param classes the classes for which the sign counts; absent for every class
   */
  public record FailedNegotiation(
      @Nullable Integer failedAttempts,
      @Nullable Integer conversationsWithoutCommitment,
      @Nullable Set<CustomerClass> classes) {
    public FailedNegotiation {
      requireNotNegative("negotiationFailed", "failedAttempts", orZero(failedAttempts));
      requireNotNegative(
          "negotiationFailed",
          "conversationsWithoutCommitment",
          orZero(conversationsWithoutCommitment));
      classes = classes == null || classes.isEmpty() ? null : inOrder(classes);
    }

    boolean appliesTo(CustomerClass customerClass) {
      return classes == null || classes.contains(customerClass);
    }

    boolean isMet(LadderPosition position) {
      return position.failedAttempts() >= orZero(failedAttempts)
          && position.conversationsWithoutCommitment() >= orZero(conversationsWithoutCommitment);
    }

    /** Says what is required and how much of it there is. */
    String describe(LadderPosition position) {
      String attempts =
          "%d failed attempts on different days (there are %d)"
              .formatted(orZero(failedAttempts), position.failedAttempts());
      String conversations =
          "%d conversations without a commitment (there are %d)"
              .formatted(
                  orZero(conversationsWithoutCommitment),
                  position.conversationsWithoutCommitment());
      if (conversationsWithoutCommitment == null) {
        return attempts;
      }
      return failedAttempts == null ? conversations : attempts + " and " + conversations;
    }

    private static int orZero(@Nullable Integer number) {
      return number == null ? 0 : number;
    }
  }

  boolean appliesTo(CustomerClass customerClass) {
    return classes == null || classes.contains(customerClass);
  }

  private static Set<CustomerClass> inOrder(Set<CustomerClass> classes) {
    return Collections.unmodifiableSet(EnumSet.copyOf(classes));
  }

  private static void requireNotNegative(String name, String key, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(
          name + ": " + key + " must not be negative (was " + value + ")");
    }
  }
}

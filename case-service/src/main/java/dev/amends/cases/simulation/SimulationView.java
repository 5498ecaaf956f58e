package dev.amends.cases.simulation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.amends.cases.strategy.StrategyPolicy.StepDecision;
import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.CaseEvent.StepAction;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a strategy would do at the next close of a business day.
 *
 * @param strategy its name and version
 * @param simulatedCase the case, if one was asked for
 * @param cases the number of open cases that it treats
 * @param counts these cases by outcome, step, class and stage
 */
record SimulationView(
    String strategy,
    @JsonProperty("case") @Nullable SimulatedCase simulatedCase,
    long cases,
    List<Count> counts) {

  /** What happens to a step. */
  enum Outcome {
    /** The step is taken at the close. */
    DUE,
    /** The step is taken at a later close. */
    NOT_BEFORE,
    /** Something must happen first. */
    PAUSED,
    /** The last step has been taken. */
    NONE
  }

  /**
   * What the close would do with one case.
   *
   * @param businessDate the business day that is closed next
   * @param customerClass the class on that day
   * @param stage the stage after the close
   * @param day the day on which the step is due, if it is known
   * @param reason why the step is due, or why none is
   * @param missing what a legal step lacks; it is taken only if nothing is missing
   */
  record SimulatedCase(
      UUID caseId,
      LocalDate businessDate,
      @JsonProperty("class") CustomerClass customerClass,
      Stage stage,
      Outcome outcome,
      @Nullable String step,
      @Nullable StepAction action,
      @Nullable LocalDate day,
      @OperationalText @Nullable String reason,
      @OperationalText List<String> missing) {

    static SimulatedCase of(Forecast forecast, List<String> missing) {
      StepDecision next = forecast.next();
      return new SimulatedCase(
          forecast.collectionCase().id(),
          forecast.day(),
          forecast.customerClass(),
          missing.isEmpty() ? forecast.stage() : forecast.collectionCase().treatment().stage(),
          outcomeOf(next),
          stepOf(next),
          action(next),
          day(forecast),
          reason(next),
          missing);
    }

    private static @Nullable StepAction action(StepDecision next) {
      return switch (next) {
        case StepDecision.Due due -> due.step().action();
        case StepDecision.NotBefore later -> later.step().action();
        case StepDecision.Paused ignored -> null;
        case StepDecision.None ignored -> null;
      };
    }

    private static @Nullable LocalDate day(Forecast forecast) {
      return switch (forecast.next()) {
        case StepDecision.Due ignored -> forecast.day();
        case StepDecision.NotBefore later -> later.day();
        case StepDecision.Paused ignored -> null;
        case StepDecision.None ignored -> null;
      };
    }

    private static @Nullable String reason(StepDecision next) {
      return switch (next) {
        case StepDecision.Due due -> due.reason();
        case StepDecision.NotBefore later -> later.step().name() + " is due on " + later.day();
        case StepDecision.Paused paused -> paused.reason();
        case StepDecision.None ignored -> "the last step has been taken";
      };
    }
  }

  /**
   * A number of cases.
   *
   * @param step the step that is due or due later; absent if none is
   * @param stage the stage after the close
   */
  record Count(
      Outcome outcome,
      @Nullable String step,
      @JsonProperty("class") CustomerClass customerClass,
      Stage stage,
      long cases) {}

  /** What cases are counted by. */
  record Key(Outcome outcome, @Nullable String step, CustomerClass customerClass, Stage stage) {
    static Key of(Forecast forecast) {
      return new Key(
          outcomeOf(forecast.next()),
          stepOf(forecast.next()),
          forecast.customerClass(),
          forecast.stage());
    }

    Count count(long cases) {
      return new Count(outcome, step, customerClass, stage, cases);
    }
  }

  private static Outcome outcomeOf(StepDecision next) {
    return switch (next) {
      case StepDecision.Due ignored -> Outcome.DUE;
      case StepDecision.NotBefore ignored -> Outcome.NOT_BEFORE;
      case StepDecision.Paused ignored -> Outcome.PAUSED;
      case StepDecision.None ignored -> Outcome.NONE;
    };
  }

  private static @Nullable String stepOf(StepDecision next) {
    return switch (next) {
      case StepDecision.Due due -> due.step().name();
      case StepDecision.NotBefore later -> later.step().name();
      case StepDecision.Paused ignored -> null;
      case StepDecision.None ignored -> null;
    };
  }
}

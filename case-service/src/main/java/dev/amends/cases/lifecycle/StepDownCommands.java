package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.StepDownPolicy;
import dev.amends.cases.strategy.StepDownPolicy.StepDown;
import dev.amends.cases.strategy.StepTaken;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.DaysPastDue;
import dev.amends.events.CaseEvent.Stage;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Lets a case step down when the lender's report or a payment leaves it in a milder position than
 * the steps it took, and returns it when that is reversed.
 */
@ApplicationScoped
public class StepDownCommands {
  private final CaseStrategies strategies;
  private final LadderCommands ladder;
  private final StageCommands stages;
  private final LadderSteps taken;
  private final ClosedBusinessDays days;

  StepDownCommands(
      CaseStrategies strategies,
      LadderCommands ladder,
      StageCommands stages,
      LadderSteps taken,
      ClosedBusinessDays days) {
    this.strategies = strategies;
    this.ladder = ladder;
    this.stages = stages;
    this.taken = taken;
    this.days = days;
  }

  /**
   * Follows new figures of an open case. Publishes each withdrawn step, the latest first, and the
   * change of stage with its reason.
   *
   * @param before the figures before
   */
  public void follow(CollectionCase open, Figures before, LocalDate day, Origin origin) {
    List<StepTaken> steps = open.treatment().place().taken();
    boolean mayBeLower = decide(open, steps, open.figures().businessDate()).isPresent();
    Optional<StepDown> down = mayBeLower ? decide(open, steps, currentDay(open)) : Optional.empty();
    if (down.isPresent()) {
      stepDown(open, before, down.get(), day, origin);
    } else if (!mayBeLower) {
      open.treatment()
          .loweredFrom(open.figures().delinquentSince())
          .ifPresent(lowered -> returnTo(open, lowered, day, origin));
    }
  }

  /** A report may be about an earlier day than the last closed one, at which steps were taken. */
  private LocalDate currentDay(CollectionCase open) {
    return days.currentDay(
        open.account().lenderId(), open.partition(), open.figures().businessDate());
  }

  private Optional<StepDown> decide(CollectionCase open, List<StepTaken> steps, LocalDate day) {
    Figures figures = open.figures();
    return StepDownPolicy.decide(
        strategies.policyOf(open, day).strategy(),
        steps,
        DaysPastDue.on(figures.delinquentSince(), day),
        figures.overdue());
  }

  private void stepDown(
      CollectionCase open, Figures before, StepDown down, LocalDate day, Origin origin) {
    Treatment treatment = open.treatment();
    LadderPlace reached = treatment.place();
    Stage stage = treatment.stage();
    treatment.stepDown(down.kept(), before.delinquentSince());
    Origin reason = because(origin, down.reason());
    taken.delete(open.id(), ladder.withdrawSince(open, reached, day, reason));
    stages.publish(open, stage, day, reason);
  }

  /**
   * Returns to the place from which the case stepped down, as far as it fits again. Its last step
   * becomes due again, because its work was withdrawn; the earlier ones are not repeated.
   */
  private void returnTo(CollectionCase open, LadderPlace lowered, LocalDate day, Origin origin) {
    LadderPlace reached = open.treatment().place();
    Stage stage = open.treatment().stage();
    int fits =
        decide(open, lowered.taken(), currentDay(open))
            .map(StepDown::kept)
            .orElse(lowered.taken().size());
    if (fits <= reached.taken().size()) {
      return;
    }
    for (int i = reached.taken().size(); i < fits - 1; i++) {
      StepTaken step = lowered.taken().get(i);
      taken.persist(new LadderStep(open.id(), step.step(), step.on(), lowered.keeping(i)));
    }
    open.treatment().returnTo(lowered.keeping(fits - 1));
    open.treatment().forgetLowered();
    stages.publish(
        open, stage, day, because(origin, "the reason for which the case stepped down is gone"));
  }

  private static Origin because(Origin origin, String reason) {
    return new Origin(
        origin.by(), origin.role(), origin.reason() + "; " + reason, origin.causedBy());
  }
}

package dev.amends.cases.simulation;

import dev.amends.cases.classification.ClassificationCommands;
import dev.amends.cases.classification.EvidenceBatch;
import dev.amends.cases.holds.Hold;
import dev.amends.cases.holds.Holds;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.strategy.HardshipPolicy;
import dev.amends.cases.strategy.LadderPosition;
import dev.amends.cases.strategy.LadderPosition.Pauses;
import dev.amends.cases.strategy.StrategyPolicy;
import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import dev.amends.events.CaseEvent.CustomerClass;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts the next close of a business day for cases, with one query per table whatever their
 * number. It changes nothing.
 */
@ApplicationScoped
class ForecastReader {
  private final ClassificationCommands classification;
  private final Holds holds;
  private final HardshipPolicy hardship;
  private final ClosedBusinessDays days;

  ForecastReader(
      ClassificationCommands classification,
      Holds holds,
      HardshipPolicy hardship,
      ClosedBusinessDays days) {
    this.classification = classification;
    this.holds = holds;
    this.hardship = hardship;
    this.days = days;
  }

  /**
   * Forecasts open cases.
   *
   * @param strategy the strategy of a case on a business day
   */
  List<Forecast> forecast(
      List<CollectionCase> cases, BiFunction<CollectionCase, LocalDate, StrategyPolicy> strategy) {
    Map<LenderPartition, LocalDate> closed =
        days.lastClosedDays(
            cases.stream().map(open -> open.account().lenderId()).distinct().toList());
    Map<LocalDate, List<CollectionCase>> byDay =
        cases.stream().collect(Collectors.groupingBy(open -> nextDay(open, closed)));
    Map<UUID, List<Hold>> held = holds.inForceByCase(cases);
    Map<UUID, Forecast> forecasts = new HashMap<>();
    byDay.forEach(
        (day, some) -> {
          EvidenceBatch evidence =
              classification.load(some.stream().filter(open -> open.isClassDue(day)).toList(), day);
          for (CollectionCase open : some) {
            CustomerClass latest =
                open.isClassDue(day)
                    ? classification.preview(evidence, open)
                    : open.customerClass();
            LadderPosition position = position(open, latest, held, day);
            forecasts.put(
                open.id(),
                new Forecast(
                    open,
                    day,
                    latest,
                    strategy
                        .apply(open, day)
                        .next(open.figures().delinquentSince(), day, position)));
          }
        });
    List<Forecast> inOrder = new ArrayList<>();
    cases.forEach(open -> inOrder.add(forecasts.get(open.id())));
    return inOrder;
  }

  /** The day after the last closed one, or the day of a report that is later. */
  private static LocalDate nextDay(CollectionCase open, Map<LenderPartition, LocalDate> closed) {
    LocalDate reported = open.figures().businessDate();
    LocalDate last = closed.get(new LenderPartition(open.account().lenderId(), open.partition()));
    return last == null || last.isBefore(reported) ? reported : last.plusDays(1);
  }

  /** Ends the holds whose last day has passed, and rests the ladder if the class becomes B. */
  private LadderPosition position(
      CollectionCase open, CustomerClass latest, Map<UUID, List<Hold>> holds, LocalDate day) {
    LadderPosition now = open.position();
    Pauses pauses = now.pauses();
    boolean held =
        holds.getOrDefault(open.id(), List.of()).stream()
            .map(Hold::until)
            .anyMatch(until -> until == null || !until.isBefore(day));
    return now.with(
        latest,
        new Pauses(
            held,
            pauses.planActive(),
            pauses.assessmentAwaited(),
            pauses.proposedUntil(),
            pauses.restUntil(),
            offerUntil(open, latest, day),
            pauses.clockFrom()));
  }

  private @Nullable LocalDate offerUntil(CollectionCase open, CustomerClass latest, LocalDate day) {
    if (latest == open.customerClass()) {
      return open.treatment().offerUntil();
    }
    if (latest != CustomerClass.B) {
      return null;
    }
    return open.treatment().activePlanId() == null
        ? hardship.offeredUntil(day)
        : open.treatment().offerUntil();
  }
}

package dev.amends.cases.simulation;

import dev.amends.cases.lifecycle.CaseStrategies;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.lifecycle.LegalSteps;
import dev.amends.cases.simulation.SimulationView.SimulatedCase;
import dev.amends.cases.strategy.StrategyPolicy;
import dev.amends.cases.strategy.StrategyPolicy.StepDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Simulates a strategy in a transaction that can only read. */
@ApplicationScoped
class SimulationReader {
  private static final int CASES_AT_ONCE = 1000;
  private static final UUID LOWEST_ID = new UUID(0, 0);

  private final CollectionCases cases;
  private final CaseStrategies strategies;
  private final ForecastReader forecasts;
  private final LegalSteps legalSteps;

  SimulationReader(
      CollectionCases cases,
      CaseStrategies strategies,
      ForecastReader forecasts,
      LegalSteps legalSteps) {
    this.cases = cases;
    this.strategies = strategies;
    this.forecasts = forecasts;
    this.legalSteps = legalSteps;
  }

  /**
   * Simulates a strategy for one open case, whichever strategy treats it.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case, 409 if it has ended
   */
  SimulationView simulate(UUID caseId, StrategyPolicy strategy) {
    beginReadOnly();
    CollectionCase open = cases.get(caseId);
    open.requireOpen();
    Forecast forecast = forecasts.forecast(List.of(open), (ignored, day) -> strategy).getFirst();
    SimulatedCase simulated = SimulatedCase.of(forecast, missing(forecast));
    return new SimulationView(
        strategy.strategy().reference(),
        simulated,
        1,
        List.of(SimulationView.Key.of(forecast).count(1)));
  }

  private List<String> missing(Forecast forecast) {
    return forecast.next() instanceof StepDecision.Due due && due.step().action().isLegal()
        ? legalSteps.missing(forecast.collectionCase(), due.step().name(), forecast.day())
        : List.of();
  }

  /**
   * Simulates a strategy for the open cases of a lender that it treats.
   *
   * @param latest the strategy
   * @param changed whether it is not the one in force, and simulated for all cases of its scope
   */
  SimulationView simulate(String lenderId, String name, StrategyPolicy latest, boolean changed) {
    beginReadOnly();
    Map<SimulationView.Key, Long> counts = new HashMap<>();
    long total = 0;
    UUID after = LOWEST_ID;
    while (after != null) {
      List<CollectionCase> page = cases.findOpen(lenderId, after, CASES_AT_ONCE);
      List<CollectionCase> treated =
          page.stream().filter(open -> treats(open, name, latest, changed)).toList();
      for (Forecast forecast : forecasts.forecast(treated, strategyOf(latest, changed))) {
        counts.merge(SimulationView.Key.of(forecast), 1L, Long::sum);
      }
      total += treated.size();
      after = page.size() < CASES_AT_ONCE ? null : page.getLast().id();
      cases.getEntityManager().clear();
    }
    return new SimulationView(
        latest.strategy().reference(),
        null,
        total,
        counts.entrySet().stream()
            .map(entry -> entry.getKey().count(entry.getValue()))
            .sorted(
                Comparator.comparing(SimulationView.Count::outcome)
                    .thenComparing(count -> String.valueOf(count.step()))
                    .thenComparing(SimulationView.Count::customerClass)
                    .thenComparing(SimulationView.Count::stage))
            .toList());
  }

  private boolean treats(CollectionCase open, String name, StrategyPolicy latest, boolean changed) {
    return changed
        ? latest.strategy().covers(open.account().lenderId(), open.productType())
        : strategies.policyOf(open, open.figures().businessDate()).strategy().name().equals(name);
  }

  private BiFunction<CollectionCase, LocalDate, StrategyPolicy> strategyOf(
      StrategyPolicy latest, boolean changed) {
    return changed ? (open, day) -> latest : strategies::policyOf;
  }

  /** The database then rejects every change that a defect would make. */
  private void beginReadOnly() {
    cases.getEntityManager().createNativeQuery("set transaction read only").executeUpdate();
  }
}

package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.Strategies;
import dev.amends.cases.strategy.StrategyPolicy;
import dev.amends.cases.strategy.StrategyPolicy.NextStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Decides the next steps of cases, each by the strategy that applies to it. */
@ApplicationScoped
public class CaseStrategies {
  private final Strategies strategies;

  CaseStrategies(Strategies strategies) {
    this.strategies = strategies;
  }

  /** The strategy of a case on a business day. */
  public StrategyPolicy policyOf(CollectionCase collectionCase, LocalDate day) {
    return strategies.find(collectionCase.account().lenderId(), collectionCase.productType(), day);
  }

  /** Decides the next step of a case at the close of a business day. */
  public NextStep next(CollectionCase collectionCase, LocalDate day) {
    return policyOf(collectionCase, day)
        .next(collectionCase.figures().delinquentSince(), day, collectionCase.position());
  }

  /** Decides the next step of a case on the business date of its figures. */
  NextStep next(CollectionCase collectionCase) {
    return next(collectionCase, collectionCase.figures().businessDate());
  }
}

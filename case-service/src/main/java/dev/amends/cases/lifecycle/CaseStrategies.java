package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.Strategies;
import dev.amends.cases.strategy.StrategyPolicy;
import dev.amends.cases.strategy.StrategyPolicy.StepDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** Decides the next steps of cases, each by the strategy that applies to it. */
@ApplicationScoped
public class CaseStrategies {
  private final Strategies strategies;

  CaseStrategies(Strategies strategies) {
    this.strategies = strategies;
  }

  /** The strategy of a case on a business day. */
  public StrategyPolicy policyOf(CollectionCase collectionCase, LocalDate day) {
    StrategyPolicy champion =
        strategies.find(collectionCase.account().lenderId(), collectionCase.productType(), day);
    Treatment treatment = collectionCase.treatment();
    return strategies.inArm(champion, treatment.comparedStrategy(), treatment.arm(), day);
  }

  /** Decides the next step of a case at the close of a business day. */
  public StepDecision next(CollectionCase collectionCase, LocalDate day) {
    return policyOf(collectionCase, day)
        .next(collectionCase.figures().delinquentSince(), day, collectionCase.position());
  }

  /** The first day after the business date of a case on which another version takes effect. */
  Optional<LocalDate> nextChange(CollectionCase collectionCase) {
    return strategies.nextChange(collectionCase.figures().businessDate());
  }

  /** Decides the next step of a case on the business date of its figures. */
  StepDecision next(CollectionCase collectionCase) {
    return next(collectionCase, collectionCase.figures().businessDate());
  }
}

package dev.amends.cases.simulation;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.strategy.StrategyPolicy.StepDecision;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.CaseEvent.Stage;
import java.time.LocalDate;

/**
 * What the next close of a business day would do with a case.
 *
 * @param day the business day that is closed next
 * @param customerClass the class on that day
 */
record Forecast(
    CollectionCase collectionCase, LocalDate day, CustomerClass customerClass, StepDecision next) {

  /** The stage after the close. */
  Stage stage() {
    Stage reached = collectionCase.treatment().stage();
    return next instanceof StepDecision.Due due && due.step().stage().compareTo(reached) > 0
        ? due.step().stage()
        : reached;
  }
}

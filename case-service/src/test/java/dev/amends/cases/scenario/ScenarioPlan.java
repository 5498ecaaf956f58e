package dev.amends.cases.scenario;

import static java.util.Objects.requireNonNull;

import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanTerms;
import java.time.LocalDate;
import java.time.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan of a journey, as plan-service reports it. */
final class ScenarioPlan {
  private final ScenarioCase collectionCase;
  private UUID id = UUID.randomUUID();
  private @Nullable PlanTerms terms;

  ScenarioPlan(ScenarioCase collectionCase) {
    this.collectionCase = collectionCase;
  }

  private PlanTerms terms() {
    return requireNonNull(terms, "no plan was proposed");
  }

  void isProposed(PlanKind kind, int number, String amount, LocalDate first, LocalDate decideBy) {
    id = UUID.randomUUID();
    terms = collectionCase.events().terms(kind, number, amount, first, Period.ofMonths(1));
    collectionCase.publish(
        collectionCase
            .events()
            .proposed(id, terms(), decideBy.atTime(18, 0).atZone(ContactRecords.ZONE).toInstant()));
  }

  void isApproved(String name) {
    collectionCase.publish(
        collectionCase.events().approved(id, terms(), name),
        collectionCase.events().inForce(id, terms(), collectionCase.today()));
  }

  void isRejected(String name, String why) {
    collectionCase.publish(collectionCase.events().rejected(id, terms(), name, why));
  }

  void isPaid(int number) {
    collectionCase.publish(
        collectionCase
            .events()
            .paid(id, terms().instalments().get(number - 1), collectionCase.today()));
  }

  void isBreached(int number) {
    collectionCase.publish(
        collectionCase
            .events()
            .missed(id, terms().instalments().get(number - 1), collectionCase.today()),
        collectionCase.events().breached(id, terms(), collectionCase.today()));
  }

  void isCompleted() {
    collectionCase.publish(collectionCase.events().completed(id, terms(), collectionCase.today()));
  }
}

package dev.amends.cases.nextstep;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.RecordedEvent;
import dev.amends.events.AssessmentEvent;
import dev.amends.events.CaseEvent;
import dev.amends.events.ContactEvent;
import dev.amends.events.PlanEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps the open work and the due dates of cases as the events of all services report them. */
@ApplicationScoped
class OpenWorkCommands {
  private final OpenWorkTable work;
  private final PlanDueDateTable dueDates;
  private final StalledCases stalled;

  OpenWorkCommands(OpenWorkTable work, PlanDueDateTable dueDates, StalledCases stalled) {
    this.work = work;
    this.dueDates = dueDates;
    this.stalled = stalled;
  }

  void follow(@Observes RecordedEvent recorded) {
    CollectionCase collectionCase = recorded.collectionCase();
    switch (changeOf(recorded)) {
      case WorkChange.Opened opened -> {
        work.open(collectionCase, opened, recorded.at());
        stalled.remove(collectionCase.id());
      }
      case WorkChange.Ended ended -> work.end(collectionCase, ended.id(), recorded.at());
      case WorkChange.TermsInForce terms -> {
        work.end(collectionCase, terms.planId(), recorded.at());
        dueDates.replace(collectionCase, terms.planId(), terms.terms().instalments());
        stalled.remove(collectionCase.id());
      }
      case WorkChange.PaymentChanged payment ->
          dueDates.setPaid(payment.planId(), payment.number(), payment.paid());
      case WorkChange.None ignored -> {}
    }
  }

  private static WorkChange changeOf(RecordedEvent recorded) {
    return switch (recorded.event()) {
      case ContactEvent event -> ContactWorkPolicy.of(event);
      case AssessmentEvent event -> AssessmentWorkPolicy.of(event);
      case PlanEvent event -> PlanWorkPolicy.of(event, recorded.at());
      case CaseEvent event -> CaseWorkPolicy.of(event, recorded.at());
    };
  }
}

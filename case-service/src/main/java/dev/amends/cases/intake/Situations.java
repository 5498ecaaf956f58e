package dev.amends.cases.intake;

import dev.amends.cases.account.BorrowerSituation;
import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.holds.Hold;
import dev.amends.cases.holds.HoldDesk;
import dev.amends.cases.holds.HoldPolicy;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The borrower's situation stops the follow-up; remembered for cases that come later. */
@ApplicationScoped
class Situations {
  private final HoldDesk holds;

  Situations(HoldDesk holds) {
    this.holds = holds;
  }

  EventOutcome apply(LedgerPage page, Received<LenderEvent> received, BorrowerStatusChanged told) {
    DelinquentAccount account = page.account(told, received.partition());
    Optional<String> tooLate = account.tooLate(told.sequence());
    if (tooLate.isPresent()) {
      return EventOutcome.ignored(tooLate.get());
    }
    if (account.isKnown()) {
      account.advanceTo(told.sequence());
    }
    BorrowerSituation situation =
        new BorrowerSituation(told.status(), told.from(), told.until(), received.id());
    account.remember(situation);
    page.openCase(account).ifPresent(open -> hold(open, situation));
    return EventOutcome.applied();
  }

  /** Stops the follow-up of a case for a situation. */
  void hold(CollectionCase open, BorrowerSituation situation) {
    String reason = "the lender told: " + situation.status();
    holds.placeOnce(
        open,
        new Hold.Terms(
            HoldPolicy.forStatus(situation.status()),
            Hold.Source.LENDER,
            situation.from(),
            situation.until(),
            reason,
            null),
        Origin.lender(open.account().lenderId(), reason, situation.eventId()));
  }
}

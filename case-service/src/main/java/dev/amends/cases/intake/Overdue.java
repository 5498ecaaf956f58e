package dev.amends.cases.intake;

import dev.amends.cases.account.BorrowerSituation;
import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** An account is overdue: its one open case is opened or updated. */
@ApplicationScoped
class Overdue {
  private final CaseJournal journal;
  private final BucketPolicy buckets;
  private final PaymentDesk payments;
  private final Situations situations;
  private final Endings endings;

  Overdue(
      CaseJournal journal,
      BucketPolicy buckets,
      PaymentDesk payments,
      Situations situations,
      Endings endings) {
    this.journal = journal;
    this.buckets = buckets;
    this.payments = payments;
    this.situations = situations;
    this.endings = endings;
  }

  EventOutcome apply(LedgerPage page, Received<LenderEvent> received, AccountOverdue told) {
    DelinquentAccount account = page.account(told, received.partition());
    Optional<String> otherCurrency = account.otherCurrency(told.overdue().total());
    if (otherCurrency.isPresent()) {
      return EventOutcome.rejected("overdue.total.currency", otherCurrency.get());
    }
    Optional<String> tooLate = account.tooLate(told.sequence());
    if (tooLate.isPresent()) {
      return EventOutcome.ignored(tooLate.get());
    }
    if (told.overdue().total().isZero()) {
      return endings.nothingOverdue(page, account, told, received.id());
    }
    boolean first = !account.isKnown();
    account.report(told);
    openOrUpdate(page, account, told, received.id());
    if (first) {
      payments.applyWaiting(page, account, told.sequence());
    }
    return EventOutcome.applied();
  }

  private void openOrUpdate(
      LedgerPage page, DelinquentAccount account, AccountOverdue told, String eventId) {
    Figures figures = Figures.of(told, buckets);
    Origin why =
        Origin.lender(
            told.lenderId(),
            "%s overdue, %d days past due".formatted(told.overdue().total(), told.daysPastDue()),
            eventId);
    Optional<CollectionCase> open = page.openCase(account);
    if (open.isPresent()) {
      CollectionCase updated = open.get();
      updated.takeOver(account);
      journal.tell(updated, updated.update(figures, why), told.businessDate());
    } else {
      CollectionCase opened = journal.open(account, figures, why);
      page.opened(opened);
      for (BorrowerSituation situation : account.situationsOn(told.businessDate())) {
        situations.hold(opened, situation);
      }
    }
  }
}

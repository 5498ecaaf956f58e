package dev.amends.cases.intake;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.holds.HoldDesk;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.lifecycle.WatchPeriod;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountChargedOff;
import dev.amends.events.LenderEvent.AccountCured;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.Origin;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/** A case ends: cured, or written off by the lender. */
@ApplicationScoped
class Endings {
  private final CaseJournal journal;
  private final HoldDesk holds;
  private final WatchPeriod watch;
  private final BucketPolicy buckets;
  private final InstantSource clock;

  Endings(
      CaseJournal journal,
      HoldDesk holds,
      WatchPeriod watch,
      BucketPolicy buckets,
      InstantSource clock) {
    this.journal = journal;
    this.holds = holds;
    this.watch = watch;
    this.buckets = buckets;
    this.clock = clock;
  }

  EventOutcome cure(LedgerPage page, Received<LenderEvent> received, AccountCured told) {
    DelinquentAccount account = page.account(told, received.partition());
    Optional<String> tooLate = account.tooLate(told.sequence());
    if (tooLate.isPresent()) {
      return EventOutcome.ignored(tooLate.get());
    }
    Origin why = Origin.lender(told.lenderId(), "nothing is overdue any more", received.id());
    end(page, account, told.businessDate(), why);
    account.advanceTo(told.sequence());
    return EventOutcome.applied();
  }

  /** The lender reports an account with nothing overdue. */
  EventOutcome nothingOverdue(
      LedgerPage page, DelinquentAccount account, AccountOverdue told, String eventId) {
    Origin why = Origin.lender(told.lenderId(), "nothing is overdue any more", eventId);
    end(page, account, told.businessDate(), why);
    account.advanceTo(told.sequence());
    return EventOutcome.applied();
  }

  private void end(LedgerPage page, DelinquentAccount account, LocalDate day, Origin why) {
    page.openCase(account).ifPresent(open -> cure(open, open.figures(), day, why));
  }

  /** Ends a case of which nothing is overdue any more; its watch begins. */
  void cure(CollectionCase open, Figures figures, LocalDate day, Origin why) {
    if (open.treatment().holds() > 0) {
      holds.endAll(open, "the case was cured", why.by());
    }
    open.pass(figures);
    journal.tell(open, open.cure(day, watch, buckets, clock.instant(), why), day);
  }

  EventOutcome chargeOff(LedgerPage page, Received<LenderEvent> received, AccountChargedOff told) {
    DelinquentAccount account = page.account(told, received.partition());
    Optional<String> tooLate = account.tooLate(told.sequence());
    if (tooLate.isPresent()) {
      return EventOutcome.ignored(tooLate.get());
    }
    account.advanceTo(told.sequence());
    LocalDate day = told.businessDate();
    page.openCase(account)
        .ifPresent(
            open -> {
              if (open.treatment().holds() > 0) {
                holds.endAll(open, "the account was written off", told.lenderId());
              }
              Origin why =
                  Origin.lender(told.lenderId(), "the account was written off", received.id());
              open.pass(open.figures().on(day, buckets));
              journal.tell(open, open.chargeOff(day, clock.instant(), why), day);
            });
    return EventOutcome.applied();
  }
}

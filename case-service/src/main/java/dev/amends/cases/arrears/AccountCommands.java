package dev.amends.cases.arrears;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.account.BorrowerStatusPeriod;
import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.Person;
import dev.amends.cases.bucket.BucketPolicy;
import dev.amends.cases.classification.ClassificationCommands;
import dev.amends.cases.hardship.HardshipReviewCommands;
import dev.amends.cases.holds.EndedHoldCommands;
import dev.amends.cases.holds.StatusHoldCommands;
import dev.amends.cases.holds.WaitingHoldCommands;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.lifecycle.LegalSteps;
import dev.amends.cases.lifecycle.StepDownCommands;
import dev.amends.cases.strategy.Strategies;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountChargedOff;
import dev.amends.events.LenderEvent.AccountCured;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.Origin;
import dev.amends.messaging.codec.DroppedField;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.consumption.Received;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Applies the lender's reports of arrears, cures, charge-offs and borrower statuses. */
@ApplicationScoped
public class AccountCommands {
  private static final Logger LOG = Logger.getLogger(AccountCommands.class);

  private final CaseJournal journal;
  private final PaymentCommands payments;
  private final CureCommands cures;
  private final EndedHoldCommands endedHolds;
  private final HardshipReviewCommands hardship;
  private final LegalSteps legalSteps;
  private final StatusHoldCommands statusHolds;
  private final WaitingHoldCommands waitingHolds;
  private final PersonHoldCommands personHolds;
  private final ClassificationCommands classification;
  private final Strategies strategies;
  private final StepDownCommands stepDowns;
  private final BucketPolicy buckets;
  private final InstantSource clock;

  AccountCommands(
      CaseJournal journal,
      PaymentCommands payments,
      CureCommands cures,
      EndedHoldCommands endedHolds,
      HardshipReviewCommands hardship,
      LegalSteps legalSteps,
      StatusHoldCommands statusHolds,
      WaitingHoldCommands waitingHolds,
      PersonHoldCommands personHolds,
      ClassificationCommands classification,
      Strategies strategies,
      StepDownCommands stepDowns,
      BucketPolicy buckets,
      InstantSource clock) {
    this.journal = journal;
    this.payments = payments;
    this.cures = cures;
    this.endedHolds = endedHolds;
    this.hardship = hardship;
    this.legalSteps = legalSteps;
    this.statusHolds = statusHolds;
    this.waitingHolds = waitingHolds;
    this.personHolds = personHolds;
    this.classification = classification;
    this.strategies = strategies;
    this.stepDowns = stepDowns;
    this.buckets = buckets;
    this.clock = clock;
  }

  /**
   * Opens or updates the account's case; cures it if the lender reports that nothing is overdue.
   */
  public EventOutcome recordOverdue(
      AccountBatch batch, Received<LenderEvent> received, AccountOverdue overdue) {
    DelinquentAccount account = batch.account(overdue, received.partition());
    Optional<String> wrongCurrency = account.reasonIfWrongCurrency(overdue.overdue().total());
    if (wrongCurrency.isPresent()) {
      return EventOutcome.rejected("overdue.total.currency", wrongCurrency.get());
    }
    Optional<String> outdated = account.reasonIfOutdated(overdue.sequence());
    if (outdated.isPresent()) {
      return EventOutcome.ignored(outdated.get());
    }
    if (!overdue.overdue().total().isPositive()) {
      cure(batch, account, overdue.businessDate(), received.id());
      account.advanceTo(overdue.sequence());
      return EventOutcome.applied();
    }
    boolean first = !account.hasBeenOverdue();
    account.recordOverdue(
        overdue, received.dropped().stream().map(DroppedField::toString).toList());
    openOrUpdate(batch, account, overdue, received.id());
    if (first) {
      payments.applyWaiting(batch, account, overdue.sequence());
    }
    return EventOutcome.applied();
  }

  private void openOrUpdate(
      AccountBatch batch, DelinquentAccount account, AccountOverdue overdue, String eventId) {
    Figures figures = Figures.of(overdue, buckets);
    if (figures.daysPastDue() != overdue.daysPastDue()) {
      LOG.warnf(
          "daysPastDue contradicts the dates of the event and is not used, account=%s event=%s"
              + " reported=%d counted=%d",
          overdue.account(), eventId, overdue.daysPastDue(), figures.daysPastDue());
    }
    String reason =
        "%s overdue, %d days past due".formatted(overdue.overdue().total(), figures.daysPastDue());
    Origin origin = Origin.lender(overdue.lenderId(), reason, eventId);
    Optional<CollectionCase> open = batch.openCase(account);
    if (open.isPresent()) {
      Figures before = open.get().figures();
      open.get().copyFrom(account);
      journal.publish(open.get(), open.get().update(figures, origin), overdue.businessDate());
      waitingHolds.beginBy(open.get(), overdue.businessDate());
      stepDowns.follow(open.get(), before, overdue.businessDate(), origin);
    } else {
      open(batch, account, figures, origin, eventId);
    }
  }

  private void open(
      AccountBatch batch,
      DelinquentAccount account,
      Figures figures,
      Origin origin,
      String eventId) {
    LocalDate day = figures.businessDate();
    Optional<CollectionCase> watched =
        batch.newestCase(account).filter(earlier -> earlier.isWatchedOn(day));
    CollectionCase opened =
        new CollectionCase(
            UuidCreator.getTimeOrderedEpoch(),
            account,
            figures,
            strategies.choose(account.key(), account.productType(), day),
            clock.instant());
    watched.ifPresent(opened::relapseFrom);
    batch.add(account, opened);
    journal.publish(opened, opened.openedEvent(origin), day);
    watched.ifPresent(
        earlier -> classification.inherit(batch.evidence(), opened, earlier, eventId));
    account.statusesOn(day).forEach(status -> statusHolds.placeForStatus(opened, status));
    personHolds.place(batch, opened, day);
  }

  /** Cures the account's open case, if there is one. */
  public EventOutcome cure(AccountBatch batch, Received<LenderEvent> received, AccountCured cured) {
    DelinquentAccount account = batch.account(cured, received.partition());
    Optional<String> outdated = account.reasonIfOutdated(cured.sequence());
    if (outdated.isPresent()) {
      return EventOutcome.ignored(outdated.get());
    }
    cure(batch, account, cured.businessDate(), received.id());
    account.advanceTo(cured.sequence());
    return EventOutcome.applied();
  }

  private void cure(AccountBatch batch, DelinquentAccount account, LocalDate day, String eventId) {
    Origin origin = Origin.lender(account.key().lenderId(), "nothing is overdue any more", eventId);
    batch.openCase(account).ifPresent(open -> cures.cure(open, open.figures(), day, origin));
  }

  /** Closes the account's open case, if there is one, as charged off. */
  public EventOutcome chargeOff(
      AccountBatch batch, Received<LenderEvent> received, AccountChargedOff chargedOff) {
    DelinquentAccount account = batch.account(chargedOff, received.partition());
    Optional<String> outdated = account.reasonIfOutdated(chargedOff.sequence());
    if (outdated.isPresent()) {
      return EventOutcome.ignored(outdated.get());
    }
    account.advanceTo(chargedOff.sequence());
    Origin origin =
        Origin.lender(chargedOff.lenderId(), "the account was charged off", received.id());
    batch.openCase(account).ifPresent(open -> chargeOff(open, chargedOff.businessDate(), origin));
    return EventOutcome.applied();
  }

  private void chargeOff(CollectionCase open, LocalDate day, Origin origin) {
    endedHolds.endAll(open, origin.reason(), origin.by());
    hardship.withdraw(open, origin);
    legalSteps.withdrawUndecided(open, origin.reason(), day, origin);
    open.updateSilently(open.figures().agedTo(day, buckets));
    journal.publish(open, open.chargeOff(day, clock.instant(), origin), day);
  }

  /**
   * Places the hold that fits the borrower's status on all their open cases, and on cases that open
   * later.
   */
  public EventOutcome changeBorrowerStatus(
      AccountBatch batch, Received<LenderEvent> received, BorrowerStatusChanged changed) {
    DelinquentAccount account = batch.account(changed, received.partition());
    Optional<String> outdated = account.reasonIfOutdated(changed.sequence());
    if (outdated.isPresent()) {
      return EventOutcome.ignored(outdated.get());
    }
    if (account.hasBeenOverdue()) {
      account.advanceTo(changed.sequence());
    }
    BorrowerStatusPeriod period =
        new BorrowerStatusPeriod(changed.status(), changed.from(), changed.until(), received.id());
    account.recordStatus(changed.borrowerId(), period);
    Person person = new Person(changed.lenderId(), changed.borrowerId());
    batch.addFacts(person);
    Set<CollectionCase> open = new LinkedHashSet<>(batch.openCases(person));
    batch.openCase(account).ifPresent(open::add);
    statusHolds.placeForStatus(person, account.key(), open, period);
    return EventOutcome.applied();
  }
}

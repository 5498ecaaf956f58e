package dev.amends.plan.promise;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.plan.agreement.PlanOutbox;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.approval.ApprovalRules;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.LenderAccounts;
import dev.amends.plan.outcome.PromiseDebtCommands;
import dev.amends.plan.payment.Payments;
import dev.amends.plan.schedule.DueDateRule;
import dev.amends.plan.schedule.DueDateRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records the promises that borrowers make in contacts. */
@ApplicationScoped
public class PromiseCommands {
  private final Plans plans;
  private final CaseFiles files;
  private final LenderAccounts accounts;
  private final ClosedBusinessDays days;
  private final Payments payments;
  private final DueDateRules dueDates;
  private final PlanOutbox outbox;
  private final InstantSource clock;
  private final ApprovalRules approvals;

  PromiseCommands(
      Plans plans,
      CaseFiles files,
      LenderAccounts accounts,
      ClosedBusinessDays days,
      Payments payments,
      DueDateRules dueDates,
      PlanOutbox outbox,
      InstantSource clock,
      ApprovalRules approvals) {
    this.plans = plans;
    this.files = files;
    this.accounts = accounts;
    this.days = days;
    this.payments = payments;
    this.dueDates = dueDates;
    this.outbox = outbox;
    this.clock = clock;
    this.approvals = approvals;
  }

  /** Loads what the promises of these contacts touch, with one query per table. */
  public PromiseBatch load(List<ContactLogged> contacts) {
    Set<AccountKey> touched =
        contacts.stream().map(ContactLogged::account).collect(Collectors.toSet());
    Set<UUID> caseIds = contacts.stream().map(ContactLogged::caseId).collect(Collectors.toSet());
    PromiseBatch batch =
        new PromiseBatch(
            files.batch(contacts),
            new HashMap<>(),
            accounts.byRecordKey(touched),
            payments.lastPositions(touched));
    plans.findByCases(caseIds).forEach(plan -> batch.plansOf(plan.caseId()).add(plan));
    return batch;
  }

  /**
   * Records a promise, unless the case has ended. Within the agent's limits it is in force at once
   * and replaces an active promise. Beyond them, or above what the newest assessment supports, it
   * waits for approval. A promise above the debt is recorded as rejected.
   */
  public EventOutcome record(
      PromiseBatch batch, ContactLogged contact, PromiseToPay promise, String eventId) {
    CaseFile file = batch.files().fileOf(contact);
    if (file.hasEnded()) {
      return EventOutcome.ignored("the case has ended");
    }
    Currency currency = promise.amount().currency();
    Currency expected = file.overdue().map(overdue -> overdue.currency()).orElse(currency);
    if (!currency.equals(expected)) {
      return EventOutcome.rejected(
          "promise.amount.currency", "must be " + expected + ", the currency of the case");
    }
    ContactPromise made =
        new ContactPromise(
            contact, promise, file, madeOn(file, contact, promise), batch.budget(file));
    propose(batch, made, eventId).forEach(this::publish);
    return EventOutcome.applied();
  }

  private List<PlanEvent> propose(PromiseBatch batch, ContactPromise made, String eventId) {
    ProposedTerms terms = terms(made);
    Optional<String> aboveDebt = PromiseDebtCommands.violation(made.amount(), made.file());
    Review review = review(made, terms, aboveDebt);
    UUID caseId = made.contact().caseId();
    AccountKey account = made.account();
    Promise promise =
        new Promise(caseId, account, batch.partition(account), made.amount().currency());
    List<PlanEvent> events = new ArrayList<>();
    events.add(promise.propose(terms, review, made.origin(eventId)));
    if (aboveDebt.isPresent()) {
      Origin rejection = PromiseDebtCommands.origin(eventId);
      events.add(promise.reject(aboveDebt.get(), rejection, clock.instant()));
    } else if (!review.isApprovalNeeded()) {
      events.addAll(activate(batch, promise, made, eventId));
    }
    plans.persist(promise);
    batch.plansOf(caseId).add(promise);
    return events;
  }

  private ProposedTerms terms(ContactPromise made) {
    DueDateRule rule = dueDates.of(made.account().lenderId(), made.file().region());
    return made.terms(rule, clock.instant());
  }

  /** Judges a promise in the role of the agent who logged the contact. */
  private Review review(ContactPromise made, ProposedTerms terms, Optional<String> aboveDebt) {
    String lenderId = made.account().lenderId();
    return aboveDebt
        .map(why -> approvals.always(terms, "debt", why, lenderId, made.review()))
        .orElseGet(() -> approvals.judge(terms, made.role(), lenderId, made.review()));
  }

  private static List<PlanEvent> activate(
      PromiseBatch batch, Promise promise, ContactPromise made, String eventId) {
    long last = batch.lastPosition(promise.account());
    List<PlanEvent> others =
        promise.replace(batch.plansOf(promise.caseId()), last, made.origin(eventId));
    Origin withinLimits =
        Origin.event(
            "promise.limits: within the limits of the contact's agent, no approval needed",
            eventId);
    List<PlanEvent> events = new ArrayList<>(others);
    events.addAll(promise.activate(made.madeOn(), last, withinLimits));
    return events;
  }

  /** The business date of the promise; the day of the contact while no business date is known. */
  private LocalDate madeOn(CaseFile file, ContactLogged contact, PromiseToPay promised) {
    return days.lastKnown(file.account().lenderId(), file.businessDate())
        .orElseGet(
            () -> {
              LocalDate contacted = contact.contactedAt().atZone(ZoneOffset.UTC).toLocalDate();
              return contacted.isBefore(promised.dueDate()) ? contacted : promised.dueDate();
            });
  }

  private void publish(PlanEvent event) {
    outbox.append(event, clock.instant());
  }
}

package dev.amends.plan.promise;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.ApprovalConfig;
import dev.amends.plan.agreement.ApprovalPolicy;
import dev.amends.plan.agreement.ApprovalPolicy.ApprovalLimits;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.LenderAccounts;
import dev.amends.plan.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
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
  private final Outbox outbox;
  private final InstantSource clock;
  private final ApprovalLimits limits;

  PromiseCommands(
      Plans plans,
      CaseFiles files,
      LenderAccounts accounts,
      ClosedBusinessDays days,
      Payments payments,
      Outbox outbox,
      InstantSource clock,
      ApprovalConfig config) {
    this.plans = plans;
    this.files = files;
    this.accounts = accounts;
    this.days = days;
    this.payments = payments;
    this.outbox = outbox;
    this.clock = clock;
    this.limits = ApprovalLimits.of(config);
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
    plans.ofCases(caseIds).forEach(plan -> batch.plansOf(plan.caseId()).add(plan));
    return batch;
  }

  /**
   * Records a promise, unless the case has ended. Within the agent's limits it is in force at once
   * and replaces an active promise; beyond them it waits for approval.
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
    propose(batch, file, contact, promise, eventId)
        .forEach(event -> outbox.append(event, clock.instant()));
    return EventOutcome.applied();
  }

  private List<PlanEvent> propose(
      PromiseBatch batch,
      CaseFile file,
      ContactLogged contact,
      PromiseToPay promised,
      String eventId) {
    AccountKey account = contact.account();
    ProposedTerms terms = terms(contact, promised);
    LocalDate madeOn = madeOn(file, contact, promised);
    boolean approvalNeeded = ApprovalPolicy.isNeeded(terms, madeOn, limits);
    Promise promise =
        new Promise(
            contact.caseId(), account, batch.partition(account), promised.amount().currency());
    List<Plan> plansOfCase = batch.plansOf(contact.caseId());
    Origin origin = origin(contact, eventId);
    List<PlanEvent> events = new ArrayList<>();
    events.add(promise.propose(terms, approvalNeeded, origin));
    if (!approvalNeeded) {
      long last = batch.lastPosition(account);
      events.addAll(promise.replace(plansOfCase, last, origin));
      events.addAll(promise.activate(madeOn, last, withinLimits(eventId)));
    }
    plans.persist(promise);
    plansOfCase.add(promise);
    return events;
  }

  private static Origin origin(ContactLogged contact, String eventId) {
    Origin agent = contact.origin();
    String reason = "promised in contact " + contact.contactId();
    return new Origin(agent.by(), agent.role(), reason, eventId);
  }

  private Origin withinLimits(String eventId) {
    return Origin.event(
        "promise.limits: due within " + limits.promiseDaysMax() + " days, no approval needed",
        eventId);
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

  private static ProposedTerms terms(ContactLogged contact, PromiseToPay promised) {
    return new ProposedTerms(
        PlanKind.PROMISE,
        List.of(new Instalment(1, promised.dueDate(), promised.amount())),
        null,
        promised.method(),
        null,
        contact.origin().by());
  }
}

package dev.amends.plan.promise;

import dev.amends.conventions.calendar.ClosedBusinessDays;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.AffordabilityPolicy;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.approval.ApprovalRole;
import dev.amends.plan.approval.ApprovalRules;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.LenderAccounts;
import dev.amends.plan.casefile.MonthlyBudget;
import dev.amends.plan.outcome.PromiseDebtCommands;
import dev.amends.plan.payment.Payments;
import dev.amends.plan.schedule.DueDateRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;

/** Records the promises that borrowers make in contacts. */
@ApplicationScoped
public class PromiseCommands {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Plans plans;
  private final CaseFiles files;
  private final LenderAccounts accounts;
  private final ClosedBusinessDays days;
  private final Payments payments;
  private final DueDateRules dueDates;
  private final Outbox outbox;
  private final InstantSource clock;
  private final ApprovalRules approvals;

  PromiseCommands(
      Plans plans,
      CaseFiles files,
      LenderAccounts accounts,
      ClosedBusinessDays days,
      Payments payments,
      DueDateRules dueDates,
      Outbox outbox,
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
    propose(batch, file, contact, promise, eventId).forEach(this::publish);
    return EventOutcome.applied();
  }

  private List<PlanEvent> propose(
      PromiseBatch batch,
      CaseFile file,
      ContactLogged contact,
      PromiseToPay promised,
      String eventId) {
    LocalDate madeOn = madeOn(file, contact, promised);
    ProposedTerms terms = terms(batch, file, contact, promised, madeOn);
    Promise promise =
        new Promise(
            contact.caseId(),
            contact.account(),
            batch.partition(contact.account()),
            promised.amount().currency());
    Optional<String> aboveDebt = PromiseDebtCommands.violation(promised.amount(), file);
    Review review = review(batch, file, contact, promised, madeOn, terms, aboveDebt);
    List<PlanEvent> events = new ArrayList<>();
    events.add(promise.propose(terms, review, origin(contact, eventId)));
    if (aboveDebt.isPresent()) {
      Origin rejection = PromiseDebtCommands.origin(eventId);
      events.add(promise.reject(aboveDebt.get(), rejection, clock.instant()));
    } else if (!review.isApprovalNeeded()) {
      events.addAll(activate(batch, promise, madeOn, origin(contact, eventId), eventId));
    }
    plans.persist(promise);
    batch.plansOf(contact.caseId()).add(promise);
    return events;
  }

  private List<PlanEvent> activate(
      PromiseBatch batch, Promise promise, LocalDate madeOn, Origin origin, String eventId) {
    long last = batch.lastPosition(promise.account());
    List<PlanEvent> events =
        new ArrayList<>(promise.replace(batch.plansOf(promise.caseId()), last, origin));
    events.addAll(promise.activate(madeOn, last, withinLimits(eventId)));
    return events;
  }

  private void publish(PlanEvent event) {
    outbox.append(event, clock.instant());
  }

  private static Origin origin(ContactLogged contact, String eventId) {
    Origin agent = contact.origin();
    String reason = "promised in contact " + contact.contactId();
    return new Origin(agent.by(), agent.role(), reason, eventId);
  }

  private static Origin withinLimits(String eventId) {
    return Origin.event(
        "promise.limits: within the limits of the contact's agent, no approval needed", eventId);
  }

  /** Judges a promise in the role of the agent who logged the contact. */
  private Review review(
      PromiseBatch batch,
      CaseFile file,
      ContactLogged contact,
      PromiseToPay promised,
      LocalDate madeOn,
      ProposedTerms terms,
      Optional<String> aboveDebt) {
    Review facts =
        new Review(madeOn, promised.dueDate(), sharePercent(batch.budget(file), promised, madeOn));
    ApprovalRole role = ApprovalRole.of(Set.of(contact.origin().role()));
    return aboveDebt
        .map(why -> approvals.always(terms, "debt", why, contact.lenderId(), facts))
        .orElseGet(() -> approvals.judge(terms, role, contact.lenderId(), facts));
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

  private ProposedTerms terms(
      PromiseBatch batch,
      CaseFile file,
      ContactLogged contact,
      PromiseToPay promised,
      LocalDate madeOn) {
    LocalDate dueDate =
        dueDates.of(contact.lenderId(), file.region()).move(promised.dueDate(), madeOn);
    BigDecimal share = sharePercent(batch.budget(file), promised, madeOn);
    Optional<Money> monthly = file.sustainableMonthlyAmount();
    return new ProposedTerms(
        PlanKind.PROMISE,
        List.of(new Instalment(1, dueDate, promised.amount(), null)),
        monthly.orElse(null),
        promised.method(),
        monthly
            .filter(known -> share != null && share.compareTo(HUNDRED) > 0)
            .map(
                known -> "The borrower promised more than is sustainable at " + known + " a month.")
            .orElse(null),
        new Proposer(contact.origin().by(), null, clock.instant()));
  }

  /** The promise in percent of what the budget supports; null without an assessment. */
  private static @Nullable BigDecimal sharePercent(
      Optional<MonthlyBudget> budget, PromiseToPay promised, LocalDate madeOn) {
    return budget
        .map(
            known ->
                AffordabilityPolicy.onePaymentMax(
                    PlanKind.PROMISE, known, madeOn, promised.dueDate()))
        .filter(supported -> supported.currency().equals(promised.amount().currency()))
        .map(supported -> AffordabilityPolicy.sharePercent(promised.amount(), supported))
        .orElse(null);
  }
}

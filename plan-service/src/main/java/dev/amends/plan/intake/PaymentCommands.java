package dev.amends.plan.intake;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanOutbox;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.casefile.LenderAccounts;
import dev.amends.plan.outcome.ClosingCommands;
import dev.amends.plan.outcome.OutcomeCause;
import dev.amends.plan.outcome.OutcomeCommands;
import dev.amends.plan.payment.Payments;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Applies the lender's accounts, payments and reversals to plans and promises. */
@ApplicationScoped
class PaymentCommands {
  private final LenderAccounts accounts;
  private final Plans plans;
  private final Payments payments;
  private final OutcomeCommands outcomes;
  private final ClosingCommands closings;
  private final PlanOutbox outbox;
  private final InstantSource clock;

  PaymentCommands(
      LenderAccounts accounts,
      Plans plans,
      Payments payments,
      OutcomeCommands outcomes,
      ClosingCommands closings,
      PlanOutbox outbox,
      InstantSource clock) {
    this.accounts = accounts;
    this.plans = plans;
    this.payments = payments;
    this.outcomes = outcomes;
    this.closings = closings;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Loads what a batch touches, with one query per table. */
  LenderBatch load(Set<AccountKey> touched, List<AccountEvent> events) {
    List<Plan> all = plans.ofAccounts(touched);
    Set<AccountKey> withPlans =
        all.stream()
            .filter(plan -> plan.activatedOn().isPresent())
            .map(Plan::account)
            .collect(Collectors.toSet());
    return new LenderBatch(
        accounts.byRecordKey(touched),
        all.stream().collect(Collectors.groupingBy(plan -> plan.account().recordKey())),
        outcomes.load(all, payments.batch(events, withPlans)));
  }

  /** Records an account that is overdue for the first time, and the figures that are reported. */
  EventOutcome recordAccount(LenderBatch batch, AccountOverdue event, int partition) {
    AccountKey account = event.account();
    Currency currency = event.overdue().total().currency();
    LenderAccount known = batch.accounts().get(account.recordKey());
    if (known == null) {
      known = accounts.add(account, partition, currency);
      batch.accounts().put(account.recordKey(), known);
    } else if (!known.currency().equals(currency)) {
      return wrongCurrency("overdue.total.currency", known);
    }
    return known.update(event)
        ? EventOutcome.applied()
        : EventOutcome.ignored("its sequence is not higher than that of the figures known so far");
  }

  /** Records a payment and applies it to the plans for which it counts. */
  EventOutcome receive(LenderBatch batch, PaymentReceived event, String eventId) {
    LenderAccount known = batch.accounts().get(event.account().recordKey());
    if (known != null && !known.currency().equals(event.amount().currency())) {
      return wrongCurrency("amount.currency", known);
    }
    Optional<String> contradiction = batch.payments().contradiction(event);
    if (contradiction.isPresent()) {
      return EventOutcome.rejected("amount", contradiction.get());
    }
    return switch (batch.payments().record(event)) {
      case CHANGED -> {
        String reason = "payment " + event.paymentId() + " was received";
        Origin origin = Origin.lender(event.lenderId(), reason, eventId);
        evaluate(batch, event.account(), event.paymentId(), event.businessDate(), origin);
        yield EventOutcome.applied();
      }
      case DUPLICATE ->
          EventOutcome.ignored("payment " + event.paymentId() + " was received before");
      case ALREADY_REVERSED, PAYMENT_UNKNOWN -> EventOutcome.applied();
    };
  }

  /** Records a reversal and applies it to the plans for which the payment counted. */
  EventOutcome reverse(LenderBatch batch, PaymentReversed event, String eventId) {
    Money part = event.amount();
    LenderAccount known = batch.accounts().get(event.account().recordKey());
    if (part != null && known != null && !known.currency().equals(part.currency())) {
      return wrongCurrency("amount.currency", known);
    }
    Optional<String> excess = batch.payments().excess(event);
    if (excess.isPresent()) {
      return EventOutcome.rejected("amount", excess.get());
    }
    return switch (batch.payments().record(event)) {
      case CHANGED -> {
        String reason =
            "%spayment %s was reversed: %s"
                .formatted(part == null ? "" : part + " of ", event.paymentId(), event.reason());
        Origin origin = Origin.lender(event.lenderId(), reason, eventId);
        evaluate(batch, event.account(), event.paymentId(), event.businessDate(), origin);
        yield EventOutcome.applied();
      }
      case DUPLICATE ->
          EventOutcome.ignored("payment " + event.paymentId() + " was reversed before");
      case ALREADY_REVERSED, PAYMENT_UNKNOWN -> EventOutcome.applied();
    };
  }

  /** Evaluates the plans for which a payment counts. */
  private void evaluate(
      LenderBatch batch,
      AccountKey account,
      String paymentId,
      LocalDate businessDate,
      Origin origin) {
    OutcomeCause cause = OutcomeCause.of(businessDate, origin);
    for (Plan plan : batch.plansOf(account)) {
      if (batch.payments().concerns(plan, paymentId)) {
        outcomes.evaluate(plan, batch.outcomes(), cause).forEach(this::publish);
      }
    }
  }

  /**
   * Assigns the partition to plans that have none yet, and ends plans that waited for the event.
   */
  void finish(LenderBatch batch, AccountKey account, int partition, String eventId) {
    List<Plan> ofAccount = batch.plansOf(account);
    ofAccount.stream()
        .filter(plan -> plan.partition().isEmpty())
        .forEach(plan -> plan.assignPartition(partition));
    long lastPosition = batch.payments().lastPosition(account);
    closings.endWaitingPlans(ofAccount, lastPosition, eventId).forEach(this::publish);
  }

  private void publish(PlanEvent event) {
    outbox.append(event, clock.instant());
  }

  private static EventOutcome wrongCurrency(String field, LenderAccount account) {
    return EventOutcome.rejected(
        field, "must be " + account.currency() + ", the currency of the account");
  }
}

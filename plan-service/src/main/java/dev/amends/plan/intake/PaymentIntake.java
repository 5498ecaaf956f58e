package dev.amends.plan.intake;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.messaging.consumption.EventOutcome;
import dev.amends.messaging.publication.Outbox;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.CaseFiles;
import dev.amends.plan.casefile.LenderAccount;
import dev.amends.plan.casefile.LenderAccounts;
import dev.amends.plan.closing.CaseEnding;
import dev.amends.plan.payment.PaymentLedger;
import dev.amends.plan.payment.PaymentLedgers;
import dev.amends.plan.promise.PromiseKeeping;
import dev.amends.plan.schedule.HeldDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a batch of the lender's events does to payments, plans and promises. */
@ApplicationScoped
class PaymentIntake {
  private final LenderAccounts accounts;
  private final Plans plans;
  private final CaseFiles files;
  private final PaymentLedgers ledgers;
  private final PromiseKeeping promises;
  private final CaseEnding endings;
  private final Outbox outbox;
  private final InstantSource clock;

  PaymentIntake(
      LenderAccounts accounts,
      Plans plans,
      CaseFiles files,
      PaymentLedgers ledgers,
      PromiseKeeping promises,
      CaseEnding endings,
      Outbox outbox,
      InstantSource clock) {
    this.accounts = accounts;
    this.plans = plans;
    this.files = files;
    this.ledgers = ledgers;
    this.promises = promises;
    this.endings = endings;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Loads all that a batch touches, one query a table. */
  Round round(Set<AccountKey> touched, List<AccountEvent> events) {
    return new Round(touched, events);
  }

  /** One batch. */
  final class Round {
    private final Map<String, LenderAccount> known;
    private final Map<String, List<Plan>> plansOf;
    private final Map<UUID, List<HeldDays>> holdsOf = new HashMap<>();
    private final PaymentLedger ledger;

    private Round(Set<AccountKey> touched, List<AccountEvent> events) {
      known = accounts.of(touched);
      List<Plan> all = plans.ofAccounts(touched);
      plansOf = all.stream().collect(Collectors.groupingBy(plan -> plan.account().recordKey()));
      files
          .ofCases(all.stream().filter(Plan::isPromise).map(Plan::caseId).distinct().toList())
          .values()
          .forEach(file -> holdsOf.put(file.caseId(), file.heldDays()));
      Set<AccountKey> withPlans =
          all.stream()
              .filter(plan -> plan.window().isPresent())
              .map(Plan::account)
              .collect(Collectors.toSet());
      ledger = ledgers.open(events, withPlans);
    }

    EventOutcome overdue(AccountOverdue overdue, int partition) {
      Currency currency = overdue.overdue().total().currency();
      LenderAccount account = known.get(overdue.account().recordKey());
      if (account == null) {
        known.put(
            overdue.account().recordKey(), accounts.note(overdue.account(), partition, currency));
        return EventOutcome.applied();
      }
      return currency.equals(account.currency())
          ? EventOutcome.applied()
          : otherCurrency("overdue.total.currency", account);
    }

    EventOutcome received(PaymentReceived paid, String eventId) {
      LenderAccount account = known.get(paid.account().recordKey());
      if (account != null && !account.currency().equals(paid.amount().currency())) {
        return otherCurrency("amount.currency", account);
      }
      return switch (ledger.note(paid)) {
        case COUNTS -> {
          Origin origin =
              Origin.lender(paid.lenderId(), "payment " + paid.paymentId() + " came in", eventId);
          look(paid.account(), paid.paymentId(), paid.businessDate(), origin);
          yield EventOutcome.applied();
        }
        case KNOWN -> EventOutcome.ignored("payment " + paid.paymentId() + " was told before");
        case WAS_REVERSED, AHEAD -> EventOutcome.applied();
      };
    }

    EventOutcome reversed(PaymentReversed reversed, String eventId) {
      return switch (ledger.note(reversed)) {
        case COUNTS -> {
          Origin origin =
              Origin.lender(
                  reversed.lenderId(),
                  "payment " + reversed.paymentId() + " was taken back: " + reversed.reason(),
                  eventId);
          look(reversed.account(), reversed.paymentId(), reversed.businessDate(), origin);
          yield EventOutcome.applied();
        }
        case KNOWN ->
            EventOutcome.ignored("payment " + reversed.paymentId() + " was taken back before");
        case WAS_REVERSED, AHEAD -> EventOutcome.applied();
      };
    }

    /** A plan looks at all its payments anew; so it does not matter which one came or went. */
    private void look(AccountKey account, String paymentId, LocalDate businessDate, Origin origin) {
      for (Plan plan : plansOf(account)) {
        if (!ledger.concerns(plan, paymentId)) {
          continue;
        }
        if (plan.isPromise()) {
          List<HeldDays> holds = holdsOf.getOrDefault(plan.caseId(), List.of());
          promises
              .look(plan, ledger.counting(plan), holds, businessDate, origin)
              .ifPresent(this::tell);
        } else {
          ledger.allocate(plan, businessDate, origin).forEach(this::tell);
        }
      }
    }

    /** Places plans that did not know their partition yet, and ends those that waited for this. */
    EventOutcome finish(AccountKey account, EventOutcome outcome, int partition, String eventId) {
      List<Plan> ofAccount = plansOf(account);
      ofAccount.stream()
          .filter(plan -> plan.partition().isEmpty())
          .forEach(plan -> plan.place(partition));
      if (outcome instanceof EventOutcome.Rejected || ofAccount.isEmpty()) {
        return outcome;
      }
      endings.causeSeen(ofAccount, ledger.lastPosition(account), eventId).forEach(this::tell);
      return outcome;
    }

    private List<Plan> plansOf(AccountKey account) {
      return plansOf.getOrDefault(account.recordKey(), List.of());
    }

    private void tell(PlanEvent event) {
      outbox.append(event, clock.instant());
    }

    private static EventOutcome otherCurrency(String field, LenderAccount account) {
      return EventOutcome.rejected(field, "must be " + account.currency() + " like the account");
    }
  }
}

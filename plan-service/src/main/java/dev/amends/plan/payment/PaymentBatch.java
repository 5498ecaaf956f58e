package dev.amends.plan.payment;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.allocation.AllocationPolicy.Allocation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The payments that a batch of the lender's events touches, and all payments of accounts that have
 * plans.
 */
public final class PaymentBatch {
  /** The lender's order is that of the sequence, whatever the order of arrival. */
  private static final Comparator<Payment> LENDER_ORDER =
      Comparator.comparingLong(Payment::sequence).thenComparing(Payment::paymentId);

  private final Consumer<Payment> persistence;
  private final Iterator<Long> positions;
  private final Map<PaymentKey, Payment> byKey = new HashMap<>();
  private final Map<String, List<Payment>> byAccount = new HashMap<>();

  /**
   * Creates a batch.
   *
   * @param persistence stores a payment that is reported for the first time
   * @param positions the next ones, for the payments that are received
   */
  PaymentBatch(
      Consumer<Payment> persistence,
      Collection<Payment> named,
      Collection<Payment> ofAccountsWithPlans,
      Iterator<Long> positions) {
    this.persistence = persistence;
    this.positions = positions;
    named.forEach(payment -> byKey.put(key(payment), payment));
    ofAccountsWithPlans.forEach(this::addToAccount);
  }

  /** The effect of a payment or a reversal on the payments that count. */
  public enum PaymentEffect {
    /** The payments that count have changed. */
    CHANGED,
    /** The payment or reversal was received before, under this or another sequence. */
    DUPLICATE,
    /** The payment counts for nothing: its reversal was received before it. */
    ALREADY_REVERSED,
    /** The reversal waits for its payment, which has not been received yet. */
    PAYMENT_UNKNOWN
  }

  /** Records a payment; it counts once by its account and payment id. */
  public PaymentEffect record(PaymentReceived event) {
    Payment known = find(event.account(), event.paymentId());
    if (known == null) {
      add(Payment.received(event, positions.next()));
      return PaymentEffect.CHANGED;
    }
    if (known.state == PaymentState.RECEIVED || known.state == PaymentState.REVERSED) {
      return PaymentEffect.DUPLICATE;
    }
    known.receiveReversed(event, positions.next());
    return known.isEffective() ? PaymentEffect.CHANGED : PaymentEffect.ALREADY_REVERSED;
  }

  /** Returns why a report contradicts what is known of its payment; empty if it does not. */
  public Optional<String> contradiction(PaymentReceived event) {
    return Optional.ofNullable(find(event.account(), event.paymentId()))
        .flatMap(known -> known.contradiction(event));
  }

  /** Returns why an amount of its payment cannot be reversed; empty if it can. */
  public Optional<String> excess(PaymentReversed event) {
    return Optional.ofNullable(find(event.account(), event.paymentId()))
        .filter(known -> !known.includes(event))
        .flatMap(known -> known.excess(event));
  }

  /** Records the reversal of a payment, in full or in part. */
  public PaymentEffect record(PaymentReversed event) {
    Payment known = find(event.account(), event.paymentId());
    if (known == null) {
      add(Payment.reversedBeforeReceived(event, positions.next()));
      return PaymentEffect.PAYMENT_UNKNOWN;
    }
    if (known.includes(event)
        || known.state == PaymentState.REVERSED
        || known.state == PaymentState.REVERSED_BEFORE_RECEIVED) {
      return PaymentEffect.DUPLICATE;
    }
    boolean wasEffective = known.isEffective();
    known.reverse(event);
    return wasEffective ? PaymentEffect.CHANGED : PaymentEffect.PAYMENT_UNKNOWN;
  }

  private @Nullable Payment find(AccountKey account, String paymentId) {
    return byKey.get(new PaymentKey(account.recordKey(), paymentId));
  }

  private void add(Payment payment) {
    byKey.put(key(payment), payment);
    addToAccount(payment);
    persistence.accept(payment);
  }

  private void addToAccount(Payment payment) {
    byAccount.computeIfAbsent(payment.accountKey, key -> new ArrayList<>()).add(payment);
  }

  private record PaymentKey(String accountKey, String paymentId) {}

  private static PaymentKey key(Payment payment) {
    return new PaymentKey(payment.accountKey, payment.paymentId);
  }

  /** Whether a payment, reversed or not, lies in the period whose payments count for a plan. */
  public boolean concerns(Plan plan, String paymentId) {
    Payment payment = find(plan.account(), paymentId);
    return payment != null && counts(plan, payment);
  }

  /** Allocates all payments that count for a plan, from the first on. */
  public List<PlanEvent> allocate(RepaymentPlan plan, LocalDate businessDate, Origin origin) {
    List<Payment> counting = counting(plan);
    Allocation allocation = PlanAllocation.of(plan, counting);
    for (int index = 0; index < counting.size(); index++) {
      counting
          .get(index)
          .divide(
              allocation.payments().get(index),
              plan.id(),
              plan.allocation().orElseThrow().ruleId());
    }
    return plan.allocate(
        PlanAllocation.receipts(plan, allocation.instalments()), businessDate, origin);
  }

  /** The instalments of a plan with only the payments made by a business day, whenever received. */
  public List<InstalmentState> instalmentsPaidBy(RepaymentPlan plan, LocalDate day) {
    List<Payment> madeByThen =
        counting(plan).stream().filter(payment -> !date(payment).isAfter(day)).toList();
    return PlanAllocation.states(plan, PlanAllocation.of(plan, madeByThen).instalments());
  }

  /** The payments that stand and count for a plan, in the lender's order. */
  public List<Payment> counting(Plan plan) {
    return ofAccount(plan.account()).stream()
        .filter(Payment::isEffective)
        .filter(payment -> plan.currency().equals(payment.currency))
        .filter(payment -> counts(plan, payment))
        .sorted(LENDER_ORDER)
        .toList();
  }

  /** The position of the account's last payment; 0 if it has none. */
  public long lastPosition(AccountKey account) {
    return ofAccount(account).stream().mapToLong(Payment::position).max().orElse(0);
  }

  private List<Payment> ofAccount(AccountKey account) {
    return byAccount.getOrDefault(account.recordKey(), List.of());
  }

  private static boolean counts(Plan plan, Payment payment) {
    return plan.counts(date(payment), payment.position, payment.sequence());
  }

  private static LocalDate date(Payment payment) {
    return payment.businessDate().orElseThrow();
  }
}

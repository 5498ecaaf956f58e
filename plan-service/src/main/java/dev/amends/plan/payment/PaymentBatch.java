package dev.amends.plan.payment;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.InstalmentAllocation;
import dev.amends.plan.agreement.InstalmentState;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.RepaymentPlan;
import dev.amends.plan.payment.AllocationPolicy.Allocation;
import dev.amends.plan.payment.AllocationPolicy.CountedPayment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The payments that a batch of the lender's events touches, and all payments of accounts that have
 * plans.
 */
public final class PaymentBatch {
  private final Payments payments;
  private final Iterator<Long> positions;
  private final Map<PaymentKey, Payment> byKey = new HashMap<>();
  private final Map<String, List<Payment>> byAccount = new HashMap<>();

  PaymentBatch(
      Payments payments,
      Collection<Payment> named,
      Collection<Payment> ofAccountsWithPlans,
      Iterator<Long> positions) {
    this.payments = payments;
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
    known.receiveReversed(event);
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
    payments.persist(payment);
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
    return payment != null && plan.counts(date(payment), payment.position);
  }

  /** Allocates all payments that count for a plan, from the first on. */
  public List<PlanEvent> allocate(RepaymentPlan plan, LocalDate businessDate, Origin origin) {
    List<Payment> counting = counting(plan);
    Allocation allocation =
        AllocationPolicy.allocate(
            plan.inForce().orElseThrow().instalments(),
            counting.stream().map(PaymentBatch::toCounted).toList());
    for (int index = 0; index < counting.size(); index++) {
      counting.get(index).allocate(allocation.allocated().get(index), plan.id());
    }
    return plan.allocate(allocation.instalments(), businessDate, origin);
  }

  /** The instalments of a plan with only the payments made by a business day, whenever received. */
  public List<InstalmentState> instalmentsPaidBy(RepaymentPlan plan, LocalDate day) {
    List<InstalmentState> instalments = plan.inForce().orElseThrow().instalments();
    List<InstalmentAllocation> allocations =
        AllocationPolicy.allocate(
                instalments,
                counting(plan).stream()
                    .filter(payment -> !date(payment).isAfter(day))
                    .map(PaymentBatch::toCounted)
                    .toList())
            .instalments();
    List<InstalmentState> paid = new ArrayList<>(instalments.size());
    for (int index = 0; index < instalments.size(); index++) {
      paid.add(instalments.get(index).withPaid(allocations.get(index).paid()));
    }
    return paid;
  }

  private static CountedPayment toCounted(Payment payment) {
    return new CountedPayment(
        payment.paymentId, payment.remaining().orElseThrow().minorUnits(), date(payment));
  }

  /** The payments that stand and count for a plan, in the order in which they were received. */
  public List<Payment> counting(Plan plan) {
    return ofAccount(plan.account()).stream()
        .filter(Payment::isEffective)
        .filter(payment -> plan.currency().equals(payment.currency))
        .filter(payment -> plan.counts(date(payment), payment.position))
        .toList();
  }

  /** The position of the account's last payment; 0 if it has none. */
  public long lastPosition(AccountKey account) {
    return ofAccount(account).stream().mapToLong(Payment::position).max().orElse(0);
  }

  private List<Payment> ofAccount(AccountKey account) {
    return byAccount.getOrDefault(account.recordKey(), List.of());
  }

  private static LocalDate date(Payment payment) {
    return payment.businessDate().orElseThrow();
  }
}

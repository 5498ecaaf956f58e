package dev.amends.plan.payment;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.payment.AllocationPolicy.Allocation;
import dev.amends.plan.payment.AllocationPolicy.Incoming;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payments that a batch of events touches, with those already known of accounts with plans. */
public final class PaymentLedger {
  private final Payments payments;
  private final Iterator<Long> positions;
  private final Map<String, Payment> byPaymentId = new HashMap<>();
  private final Map<String, List<Payment>> byAccount = new HashMap<>();

  PaymentLedger(
      Payments payments,
      Collection<Payment> told,
      Collection<Payment> ofAccounts,
      Iterator<Long> positions) {
    this.payments = payments;
    this.positions = positions;
    told.forEach(payment -> byPaymentId.put(key(payment.lenderId, payment.paymentId), payment));
    ofAccounts.forEach(this::addToAccount);
  }

  private void addToAccount(Payment payment) {
    byAccount.computeIfAbsent(payment.accountKey, key -> new ArrayList<>()).add(payment);
  }

  /** What became of a payment or reversal that was told. */
  public enum Noted {
    /** It is new, and it counts. */
    COUNTS,
    /** It was told before, under whatever sequence. */
    KNOWN,
    /** It had been reversed before it was told. */
    WAS_REVERSED,
    /** It is a reversal of a payment that was not told yet. */
    AHEAD
  }

  /** Notes a payment; it counts once by its number, however often it is told. */
  public Noted note(PaymentReceived told) {
    Payment known = find(told.lenderId(), told.paymentId());
    if (known == null) {
      add(Payment.received(told, positions.next()));
      return Noted.COUNTS;
    }
    if (known.state == PaymentState.REVERSED_BEFORE_TOLD) {
      known.tellLate(told);
      return Noted.WAS_REVERSED;
    }
    return Noted.KNOWN;
  }

  /** Notes that a payment was taken back. */
  public Noted note(PaymentReversed told) {
    Payment known = find(told.lenderId(), told.paymentId());
    if (known == null) {
      add(Payment.reversedBeforeTold(told, positions.next()));
      return Noted.AHEAD;
    }
    if (!known.stands()) {
      return Noted.KNOWN;
    }
    known.reverse(told.businessDate());
    return Noted.COUNTS;
  }

  private @Nullable Payment find(String lenderId, String paymentId) {
    return byPaymentId.get(key(lenderId, paymentId));
  }

  private void add(Payment payment) {
    byPaymentId.put(key(payment.lenderId, payment.paymentId), payment);
    addToAccount(payment);
    payments.persist(payment);
  }

  private static String key(String lenderId, String paymentId) {
    return lenderId + ":" + paymentId; // a lender's id has no colon
  }

  /** Whether a payment, standing or taken back, is one of those that count for a plan. */
  public boolean concerns(Plan plan, String paymentId) {
    Payment payment = find(plan.account().lenderId(), paymentId);
    return payment != null
        && payment.accountKey.equals(plan.account().recordKey())
        && isInWindow(plan, payment);
  }

  private static boolean isInWindow(Plan plan, Payment payment) {
    return plan.window()
        .filter(window -> window.contains(date(payment), payment.position))
        .isPresent();
  }

  /** Allocates all payments that count for a plan, from the first on. */
  public List<PlanEvent> allocate(Plan plan, LocalDate businessDate, Origin origin) {
    PlanVersion terms = plan.inForce().orElseThrow();
    List<Payment> counting = counting(plan);
    Allocation allocation =
        AllocationPolicy.allocate(
            terms.instalments(),
            counting.stream()
                .map(one -> new Incoming(one.paymentId, one.amountMinor, date(one)))
                .toList());
    for (int index = 0; index < counting.size(); index++) {
      counting.get(index).allocate(allocation.allocated().get(index), plan.id());
    }
    return plan.fill(allocation.instalments(), businessDate, origin);
  }

  /** The payments that stand and count for a plan, in the order in which they were told. */
  public List<Payment> counting(Plan plan) {
    return ofAccount(plan.account()).stream()
        .filter(Payment::stands)
        .filter(payment -> plan.currency().getCurrencyCode().equals(payment.currency))
        .filter(payment -> isInWindow(plan, payment))
        .toList();
  }

  /** The position of the account's last payment; 0 where there is none. */
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

package dev.amends.faults;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The state of one account that the documented rules require, computed from the lender's events.
 *
 * <p>Each event is applied once and in order. The class shares no code with the services.
 */
final class ExpectedAccount {
  private final String key;
  private final Map<String, Payment> payments = new LinkedHashMap<>();
  private final Set<String> effects = new LinkedHashSet<>();
  private long lastSequence;
  private long overdueMinor;
  private boolean open;

  ExpectedAccount(String key) {
    this.key = key;
  }

  /**
   * A payment.
   *
   * @param reducedMinor the amount by which it reduced the overdue amount, in hundredths
   */
  record Payment(long amountMinor, long reducedMinor, boolean reversed) {
    private Payment reverse() {
      return new Payment(amountMinor, reducedMinor, true);
    }
  }

  void apply(Input input) {
    switch (input.kind()) {
      case OVERDUE -> change(input, true, input.amountMinor());
      case PAID -> pay(input);
      case REVERSED -> reverse(input);
      case CURED -> {
        if (open) {
          change(input, false, 0);
        }
      }
      case STALE, DAY_CLOSED -> {
        return;
      }
    }
    lastSequence = input.sequence();
  }

  private void pay(Input input) {
    long reduction = open ? Math.min(overdueMinor, input.amountMinor()) : 0;
    payments.put(input.paymentId(), new Payment(input.amountMinor(), reduction, false));
    if (open) {
      change(input, overdueMinor > reduction, overdueMinor - reduction);
    }
  }

  private void reverse(Input input) {
    Payment payment = payments.get(input.paymentId());
    if (payment == null) {
      throw new IllegalStateException("the payment was never published: " + input);
    }
    payments.put(input.paymentId(), payment.reverse());
    if (payment.reducedMinor() > 0) {
      change(input, true, overdueMinor + payment.reducedMinor());
    }
  }

  private void change(Input cause, boolean nowOpen, long nowOverdueMinor) {
    open = nowOpen;
    overdueMinor = nowOverdueMinor;
    effects.add(cause.id());
  }

  /** The record key. */
  String key() {
    return key;
  }

  /** The highest sequence published. */
  long lastSequence() {
    return lastSequence;
  }

  /** Whether the account must have an open case. */
  boolean isOpen() {
    return open;
  }

  /** The expected overdue amount, in hundredths. */
  long overdueMinor() {
    return overdueMinor;
  }

  /** The payments by payment id. */
  Map<String, Payment> payments() {
    return payments;
  }

  /** The ids of the events that change the case, in order. */
  Set<String> effects() {
    return effects;
  }
}

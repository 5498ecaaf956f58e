package dev.amends.faults;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the lender's events of one account come to by the rules that the documents promise, each
 * taken once and in order. It shares no code with the services.
 */
final class Account {
  private final String key;
  private final Map<String, Payment> payments = new LinkedHashMap<>();
  private final Set<String> effects = new LinkedHashSet<>();
  private long lastSequence;
  private long overdueMinor;
  private boolean open;

  Account(String key) {
    this.key = key;
  }

  /**
   * Money that came in.
   *
   * @param loweredMinor by how much it lowered what was overdue
   */
  record Payment(long amountMinor, long loweredMinor, boolean stands) {
    private Payment takenBack() {
      return new Payment(amountMinor, loweredMinor, false);
    }
  }

  void take(Input input) {
    switch (input.kind()) {
      case OVERDUE -> become(input, true, input.amountMinor());
      case PAID -> pay(input);
      case REVERSED -> takeBack(input);
      case CURED -> {
        if (open) {
          become(input, false, 0);
        }
      }
      case LATE, DAY_CLOSED -> {
        return;
      }
    }
    lastSequence = input.sequence();
  }

  private void pay(Input input) {
    long lowered = open ? Math.min(overdueMinor, input.amountMinor()) : 0;
    payments.put(input.paymentId(), new Payment(input.amountMinor(), lowered, true));
    if (open) {
      become(input, overdueMinor > lowered, overdueMinor - lowered);
    }
  }

  private void takeBack(Input input) {
    Payment payment = payments.get(input.paymentId());
    if (payment == null) {
      throw new IllegalStateException("never told: " + input);
    }
    payments.put(input.paymentId(), payment.takenBack());
    if (payment.loweredMinor() > 0) {
      become(input, true, overdueMinor + payment.loweredMinor());
    }
  }

  private void become(Input cause, boolean nowOpen, long nowOverdueMinor) {
    open = nowOpen;
    overdueMinor = nowOverdueMinor;
    effects.add(cause.id());
  }

  /** The record key. */
  String key() {
    return key;
  }

  /** The newest sequence told. */
  long lastSequence() {
    return lastSequence;
  }

  /** Whether a case must be open. */
  boolean isOpen() {
    return open;
  }

  /** What must be overdue, in hundredths. */
  long overdueMinor() {
    return overdueMinor;
  }

  /** The payments by their numbers. */
  Map<String, Payment> payments() {
    return payments;
  }

  /** The ids of the events that change the case, in their order. */
  Set<String> effects() {
    return effects;
  }
}

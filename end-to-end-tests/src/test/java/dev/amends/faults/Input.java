package dev.amends.faults;

import java.time.LocalDate;

/**
 * One thing that a lender tells.
 *
 * @param number the order of telling, over all accounts
 * @param id the CloudEvents id
 * @param key the record key
 * @param partition of a watermark; -1 where the key decides
 * @param amountMinor what is overdue, or what was paid, in hundredths; 0 where neither is told
 * @param paymentId of a payment or its reversal; empty for others
 */
record Input(
    int number,
    Kind kind,
    String id,
    String key,
    int partition,
    long sequence,
    LocalDate day,
    long amountMinor,
    String paymentId) {

  /** What is told. */
  enum Kind {
    OVERDUE("AccountOverdue"),
    /** Figures of a sequence that was told before: they come too late and change nothing. */
    LATE("AccountOverdue"),
    PAID("PaymentReceived"),
    REVERSED("PaymentReversed"),
    CURED("AccountCured"),
    DAY_CLOSED("BusinessDayClosed");

    private final String event;

    Kind(String event) {
      this.event = event;
    }

    /** The name of the event. */
    String event() {
      return event;
    }
  }

  /** The id by which a service must know it: a watermark counts in each partition. */
  String identity() {
    return kind == Kind.DAY_CLOSED ? id + "/partition-" + partition : id;
  }
}

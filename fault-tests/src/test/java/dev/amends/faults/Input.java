package dev.amends.faults;

import java.time.LocalDate;

/**
 * One event that a lender publishes.
 *
 * @param number the position in the order of publication, over all accounts
 * @param id the CloudEvents id
 * @param key the record key
 * @param partition the partition of a watermark; -1 if the key decides
 * @param amountMinor the overdue or paid amount in hundredths; 0 if the event has neither
 * @param paymentId the id of a payment or of the reversed payment; empty for other events
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

  /** The type of the event. */
  enum Kind {
    OVERDUE("AccountOverdue"),
    /** Figures with a sequence that was already used: they are stale and change nothing. */
    STALE("AccountOverdue"),
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

  /** The id in the inbox; a watermark has one for each partition. */
  String identity() {
    return kind == Kind.DAY_CLOSED ? id + "/partition-" + partition : id;
  }
}

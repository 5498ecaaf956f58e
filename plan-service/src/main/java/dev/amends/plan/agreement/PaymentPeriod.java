package dev.amends.plan.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which of an account's payments count for a plan: those received after the plan came into
 * force, with a business date from then on, until the plan ends or a newer one replaces it. Earlier
 * payments are already part of the figures from which the plan was made; so is a payment that is
 * received later, but has a lower sequence than those figures.
 */
@Embeddable
class PaymentPeriod {
  LocalDate activatedOn;

  @Column(name = "counts_after")
  Long afterPosition;

  @Column(name = "counts_until")
  @Nullable Long untilPosition;

  /** The sequence of the lender's figures from which the plan was made; null without any. */
  @Column(name = "counts_after_sequence")
  @Nullable Long afterSequence;

  @SuppressWarnings("NullAway.Init")
  protected PaymentPeriod() {}

  PaymentPeriod(LocalDate activatedOn, long afterPosition) {
    this.activatedOn = activatedOn;
    this.afterPosition = afterPosition;
  }

  /** Ends the period after the payment at this position; keeps an earlier end. */
  void close(long lastPosition) {
    if (untilPosition == null) {
      untilPosition = lastPosition;
    }
  }

  /** Continues the period, so that payments received since its end count, too. */
  void reopen() {
    untilPosition = null;
  }

  /** Moves the start to an earlier business day, because the original one was closed by mistake. */
  void beginOn(LocalDate day) {
    activatedOn = day;
  }

  /** Leaves out payments that the lender's figures with this sequence include. */
  void countAfterSequence(@Nullable Long sequenceOfFigures) {
    afterSequence = sequenceOfFigures;
  }

  boolean includes(LocalDate businessDate, long position, long sequence) {
    return !businessDate.isBefore(activatedOn)
        && position > afterPosition
        && (afterSequence == null || sequence > afterSequence)
        && (untilPosition == null || position <= untilPosition);
  }

  boolean isOpen() {
    return untilPosition == null;
  }
}

package dev.amends.plan.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of an account's payments count for a plan: those told after it came into force, with a
 * business date from then on, until it ends or a newer plan takes over. A payment from before is
 * already in the figures that the plan was made from.
 */
@Embeddable
public class Window {
  LocalDate activatedOn;

  @Column(name = "counts_after")
  Long after;

  @Column(name = "counts_until")
  @Nullable Long until;

  @SuppressWarnings("NullAway.Init")
  protected Window() {}

  Window(LocalDate activatedOn, long after) {
    this.activatedOn = activatedOn;
    this.after = after;
  }

  void close(long lastPosition) {
    if (until == null) {
      until = lastPosition;
    }
  }

  /** Whether a payment counts. */
  public boolean contains(LocalDate businessDate, long position) {
    return !businessDate.isBefore(activatedOn)
        && position > after
        && (until == null || position <= until);
  }

  /** Whether payments to come may count. */
  public boolean isOpen() {
    return until == null;
  }

  /** The business date from which payments count. */
  public LocalDate activatedOn() {
    return activatedOn;
  }
}

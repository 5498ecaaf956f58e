package dev.amends.plan.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * The end of its case that a plan has heard of, but whose cause it has not seen yet: the payment
 * that ended the case may be the one that completes the plan.
 */
@Embeddable
public class Closing {
  @Column(name = "closing_cause")
  String cause;

  @Column(name = "closing_on")
  LocalDate on;

  @Column(name = "closing_why")
  String why;

  @SuppressWarnings("NullAway.Init")
  protected Closing() {}

  Closing(String cause, LocalDate on, String why) {
    this.cause = cause;
    this.on = on;
    this.why = why;
  }

  /** Whether this event is the one waited for. */
  public boolean isCausedBy(String eventId) {
    return eventId.equals(cause);
  }

  /** Whether the book is closed for the day of the end, so that nothing more can come of it. */
  public boolean isOver(LocalDate closedDay) {
    return !on.isAfter(closedDay);
  }

  /** Why the case ended. */
  public String why() {
    return why;
  }
}

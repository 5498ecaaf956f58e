package dev.amends.plan.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Records that the plan's case has ended although the event that ended it has not been received
 * yet. The plan stays in force until then, because that event may be the payment that completes it.
 */
@Embeddable
public class PendingClosure {
  @Column(name = "closing_cause")
  String cause;

  @Column(name = "closing_on")
  LocalDate on;

  @Column(name = "closing_why")
  String why;

  @SuppressWarnings("NullAway.Init")
  protected PendingClosure() {}

  PendingClosure(String cause, LocalDate on, String why) {
    this.cause = cause;
    this.on = on;
    this.why = why;
  }

  /** Whether this is the event that the plan waits for. */
  public boolean isCausedBy(String eventId) {
    return eventId.equals(cause);
  }

  /** The reason why the case ended. */
  public String why() {
    return why;
  }
}

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
  String causeEventId;

  @Column(name = "closing_on")
  LocalDate businessDate;

  @Column(name = "closing_why")
  String why;

  @SuppressWarnings("NullAway.Init")
  protected PendingClosure() {}

  PendingClosure(String causeEventId, LocalDate businessDate, String why) {
    this.causeEventId = causeEventId;
    this.businessDate = businessDate;
    this.why = why;
  }

  /** Whether this is the event that the plan waits for. */
  public boolean isCausedBy(String eventId) {
    return eventId.equals(causeEventId);
  }

  /** The reason why the case ended. */
  public String why() {
    return why;
  }
}

package dev.amends.cases.lifecycle;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A request for an assessment that ended.
 *
 * @param closedAt the time at which it ended, which also ends the wait for earlier contacts
 * @param reportedAt the time of the event that reported its end; it may have been opened again
 *     since
 */
public record ClosedRequest(UUID id, Instant closedAt, Instant reportedAt) {
  public ClosedRequest {
    closedAt = closedAt.truncatedTo(ChronoUnit.MICROS);
    reportedAt = reportedAt.truncatedTo(ChronoUnit.MICROS);
  }

  boolean meets(AssessmentNeed need) {
    return switch (need.source()) {
      case CONTACT -> !need.at().isAfter(closedAt);
      case REQUEST -> need.id().equals(id) && !need.at().isAfter(reportedAt);
    };
  }
}

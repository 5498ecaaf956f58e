package dev.amends.cases.complaints;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Computes the deadline of a complaint, and whether a deadline is near. */
@Singleton
class ComplaintDeadlines {
  private final Duration decisionTime;
  private final Map<String, Duration> regions;
  private final Duration reminderBefore;

  @Inject
  ComplaintDeadlines(ComplaintConfig config) {
    this(config.decisionTime(), config.regions(), config.reminderBefore());
  }

  ComplaintDeadlines(
      Duration decisionTime, Map<String, Duration> regions, Duration reminderBefore) {
    this.decisionTime = decisionTime;
    this.regions = Map.copyOf(regions);
    this.reminderBefore = reminderBefore;
  }

  /**
   * The time by which a complaint is to be decided.
   *
   * @param region the borrower's region as ISO 3166 code; a subdivision without its own entry uses
   *     that of its country
   */
  Instant dueAt(Instant openedAt, @Nullable String region) {
    if (region == null) {
      return openedAt.plus(decisionTime);
    }
    Duration ofCountry = regions.getOrDefault(region.split("-", 2)[0], decisionTime);
    return openedAt.plus(regions.getOrDefault(region, ofCountry));
  }

  /** The latest deadline that counts as near. */
  Instant nearUntil(Instant now) {
    return now.plus(reminderBefore);
  }
}

package dev.amends.cases.borrowerview;

import dev.amends.conventions.Problems;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Decides how long a link is valid. */
@ApplicationScoped
@Startup // so that an invalid configuration prevents startup
class LinkPeriod {
  private static final Duration MIN = Duration.ofMinutes(1);

  private final Duration standard;
  private final Duration max;

  LinkPeriod(BorrowerLinkConfig config) {
    this.standard = config.expiresIn();
    this.max = config.expiresInMax();
    if (standard.compareTo(max) > 0) {
      throw new IllegalArgumentException(
          "amends.cases.borrower-links.expires-in: must not be longer than expires-in-max, "
              + max
              + " (was "
              + standard
              + ")");
    }
  }

  /**
   * Parses the validity that a request asks for.
   *
   * @param expiresIn an ISO 8601 duration; null for the configured one
   * @throws dev.amends.conventions.Problem 400 if it is not a duration, too short or too long
   */
  Duration parse(@Nullable String expiresIn) {
    if (expiresIn == null) {
      return standard;
    }
    Duration asked;
    try {
      asked = Duration.parse(expiresIn.strip());
    } catch (DateTimeParseException e) {
      throw Problems.invalid(
          "expiresIn", "must be an ISO 8601 duration such as PT24H (was " + expiresIn + ")");
    }
    if (asked.compareTo(MIN) < 0 || asked.compareTo(max) > 0) {
      throw Problems.invalid(
          "expiresIn", "must be from %s to %s (was %s)".formatted(MIN, max, expiresIn));
    }
    return asked;
  }
}

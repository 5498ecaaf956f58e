package dev.amends.conventions;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The time that a caller asks about; a {@code @BeanParam} of whatever is counted. */
public class Period {
  @QueryParam("from")
  @Parameter(description = "first moment", example = "2026-11-01T00:00:00Z")
  public @Nullable Instant from;

  @QueryParam("until")
  @Parameter(description = "the moment after the last", example = "2026-12-01T00:00:00Z")
  public @Nullable Instant until;

  /**
   * The first moment.
   *
   * @throws Problem 400 where there is none
   */
  public Instant from() {
    if (from == null) {
      throw Problems.invalid("from", "is required");
    }
    return from;
  }

  /**
   * The moment after the last.
   *
   * @throws Problem 400 where there is none, or it is not after the first
   */
  public Instant until() {
    if (until == null || !until.isAfter(from())) {
      throw Problems.invalid("until", "is required and must be after from, was " + until);
    }
    return until;
  }
}

package dev.amends.conventions;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The period of a report; a {@code @BeanParam} of the resources that count. */
public class ReportPeriod {
  @QueryParam("from")
  @Parameter(
      required = true,
      description = "The start of the period, included.",
      example = "2026-11-01T00:00:00Z")
  public @Nullable Instant from;

  @QueryParam("until")
  @Parameter(
      required = true,
      description = "The end of the period, not included.",
      example = "2026-12-01T00:00:00Z")
  public @Nullable Instant until;

  /**
   * The start, inclusive.
   *
   * @throws Problem 400 if it is absent
   */
  public Instant from() {
    return required("from", from);
  }

  /**
   * The end, exclusive.
   *
   * @throws Problem 400 if it is absent or not after the start
   */
  public Instant until() {
    Instant end = required("until", until);
    if (!end.isAfter(from())) {
      throw Problems.invalid("until", "must be after from (was " + end + ")");
    }
    return end;
  }

  private static Instant required(String name, @Nullable Instant value) {
    if (value == null) {
      throw Problems.invalid(name, "is required: " + ValueFormat.of(Instant.class));
    }
    return value;
  }
}

package dev.amends.cases.classification;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the customer class of a case on a business date, with its evidence. */
@Path("/cases/{id}/class")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "cases")
class ClassificationResource {
  private static final int DATE_LENGTH = 10;

  private final ClassViews views;
  private final InstantSource clock;

  ClassificationResource(ClassViews views, InstantSource clock) {
    this.views = views;
    this.clock = clock;
  }

  @GET
  @Transactional // reads through Hibernate and JDBC
  @Operation(
      operationId = "getCaseClass",
      summary = "Show the class of a case",
      description =
          "A: willing and able to pay, B: willing but not able, C: able but not willing,"
              + " D: neither, UNKNOWN: not enough evidence yet. The answer lists the evidence with"
              + " its weights, and what would change the class.")
  public ClassView get(
      @PathParam("id") UUID id,
      @QueryParam("asOf")
          @Parameter(
              description =
                  "The business date for which the class is computed, from what is known now. The"
                      + " newest one if absent: the last closed business day, or the date of newer"
                      + " evidence.",
              example = "2026-02-28")
          @Nullable String asOf,
      @QueryParam("knownAt")
          @Parameter(
              description =
                  "Answers as at this time: without evidence that became known later, and with"
                      + " evidence that was withdrawn later. Requires `asOf`.",
              example = "2026-02-28T09:30:00Z")
          @Nullable String knownAt) {
    if (knownAt == null) {
      return views.latest(id, asOf == null ? null : day(asOf));
    }
    if (asOf == null) {
      throw Problems.invalid("asOf", "is required with knownAt");
    }
    return views.at(id, day(asOf), time(knownAt));
  }

  private static LocalDate day(String asOf) {
    try {
      if (asOf.length() == DATE_LENGTH) {
        return LocalDate.parse(asOf);
      }
      throw new DateTimeException("the year must have four digits");
    } catch (DateTimeException e) {
      throw Problems.invalid("asOf", "must be a date such as 2026-02-28 (was " + asOf + ")");
    }
  }

  private Instant time(String knownAt) {
    Instant time;
    try {
      time = Instant.parse(knownAt);
    } catch (DateTimeException e) {
      throw Problems.invalid(
          "knownAt", "must be a time such as 2026-02-28T09:30:00Z (was " + knownAt + ")");
    }
    if (time.isBefore(Instant.EPOCH) || time.isAfter(clock.instant())) {
      throw Problems.invalid(
          "knownAt", "must be after 1970 and not in the future (was " + knownAt + ")");
    }
    return time;
  }
}

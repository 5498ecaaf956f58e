package dev.amends.cases.classification;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.amends.cases.classification.ClassificationPolicy.Classification;
import dev.amends.cases.classification.ClassificationPolicy.Dimension;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.CaseEvent.CustomerClass;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows the customer class of a case, today or on a past day, with its evidence. */
@Path("/cases/{id}/class")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "cases")
class ClassificationResource {
  private final CollectionCases cases;
  private final EvidenceEntries entries;
  private final ClassificationCommands commands;
  private final InstantSource clock;

  ClassificationResource(
      CollectionCases cases,
      EvidenceEntries entries,
      ClassificationCommands commands,
      InstantSource clock) {
    this.cases = cases;
    this.entries = entries;
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * A customer class with its evidence.
   *
   * @param asOf the last day whose evidence counts, in the borrower's zone; UTC if it is unknown
   * @param willingness 0 to 100; absent until there is enough evidence
   * @param ability 0 to 100; absent without a valid assessment
   */
  public record ClassView(
      UUID caseId,
      LocalDate asOf,
      @JsonProperty("class") CustomerClass customerClass,
      @Nullable Integer willingness,
      @Nullable Integer ability,
      List<String> reasons,
      List<EvidenceView> evidence) {}

  /**
   * A piece of evidence.
   *
   * @param weight the change in willingness, or the ability score; absent if the assessment expired
   */
  public record EvidenceView(
      Dimension dimension,
      String kind,
      @Nullable Integer weight,
      String reason,
      Instant observedAt,
      String eventId) {

    static EvidenceView of(EvidenceEntry entry) {
      return new EvidenceView(
          entry.dimension(),
          entry.kind(),
          entry.points(),
          entry.reason(),
          entry.observedAt(),
          entry.eventId());
    }
  }

  @GET
  @Operation(
      operationId = "getCaseClass",
      summary = "Show the class of a case",
      description =
          "A: willing and able to pay, B: willing but not able, C: able but not willing,"
              + " D: neither, UNKNOWN: not enough evidence yet.")
  public ClassView get(
      @PathParam("id") UUID id,
      @QueryParam("asOf")
          @Parameter(
              description = "The date for which the class is computed; today if absent.",
              example = "2026-02-28")
          @Nullable String asOf) {
    String timezone = cases.get(id).timezone();
    ZoneId zone = timezone == null ? ZoneOffset.UTC : ZoneId.of(timezone);
    LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), zone) : day(asOf);
    List<EvidenceEntry> evidence =
        entries.findObservedBefore(id, day.plusDays(1).atStartOfDay(zone).toInstant());
    Classification classification = commands.classify(evidence);
    return new ClassView(
        id,
        day,
        classification.customerClass(),
        classification.willingness(),
        classification.ability(),
        classification.reasons(),
        evidence.stream().map(EvidenceView::of).toList());
  }

  private static LocalDate day(String asOf) {
    try {
      return LocalDate.parse(asOf);
    } catch (DateTimeException e) {
      throw Problems.invalid("asOf", "must be a date such as 2026-02-28 (was " + asOf + ")");
    }
  }
}

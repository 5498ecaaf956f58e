package dev.amends.cases.classification;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.amends.cases.classification.ClassificationPolicy.Dimension;
import dev.amends.cases.classification.ClassificationPolicy.Verdict;
import dev.amends.cases.lifecycle.CollectionCase;
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

/** The class of a case's borrower, today or on a past day, and what it rests on. */
@Path("/cases/{id}/class")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "cases")
public class ClassResource {
  private final CollectionCases cases;
  private final EvidenceFile file;
  private final Classifications classifications;
  private final InstantSource clock;

  ClassResource(
      CollectionCases cases,
      EvidenceFile file,
      Classifications classifications,
      InstantSource clock) {
    this.cases = cases;
    this.file = file;
    this.classifications = classifications;
    this.clock = clock;
  }

  /**
   * A class with what it rests on.
   *
   * @param asOf the last day whose evidence counts, in the borrower's zone
   * @param willingness 0 to 100, absent until there is enough evidence
   * @param ability 0 to 100, absent until there is evidence that still holds
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
   * @param weight added to willingness, or the ability itself; absent where an ability lapsed
   */
  public record EvidenceView(
      Dimension dimension,
      String kind,
      @Nullable Integer weight,
      String reason,
      Instant observedAt,
      String eventId) {

    static EvidenceView of(Evidence piece) {
      return new EvidenceView(
          piece.dimension(),
          piece.kind(),
          piece.points(),
          piece.reason(),
          piece.observedAt(),
          piece.eventId());
    }
  }

  @GET
  @Operation(
      operationId = "getCaseClass",
      summary = "The class of a case",
      description =
          "A: willing and able, B: willing, C: able, D: neither, UNKNOWN: not judged yet.")
  public ClassView get(
      @PathParam("id") UUID id,
      @QueryParam("asOf")
          @Parameter(description = "a day; today where absent", example = "2026-02-28")
          @Nullable String asOf) {
    CollectionCase of = cases.findById(id);
    if (of == null) {
      throw Problems.notFound("case", id);
    }
    ZoneId zone = of.timezone() == null ? ZoneOffset.UTC : ZoneId.of(of.timezone());
    LocalDate day = asOf == null ? LocalDate.ofInstant(clock.instant(), zone) : day(asOf);
    List<Evidence> evidence = file.until(id, day.plusDays(1).atStartOfDay(zone).toInstant());
    Verdict verdict = classifications.judge(evidence);
    return new ClassView(
        id,
        day,
        verdict.customerClass(),
        verdict.willingness(),
        verdict.ability(),
        verdict.reasons(),
        evidence.stream().map(EvidenceView::of).toList());
  }

  private static LocalDate day(String asOf) {
    try {
      return LocalDate.parse(asOf);
    } catch (DateTimeException e) {
      throw Problems.invalid("asOf", "must be a date such as 2026-02-28, was " + asOf);
    }
  }
}

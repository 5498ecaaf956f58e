package dev.amends.contact.borrower;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.borrower.ReadinessPolicy.ReportDates;
import dev.amends.contact.borrower.ReadinessPolicy.RequiredItem;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.casefile.Persons;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows whether a borrower can be contacted, and which required data is missing or stale. */
@Path("/cases/{caseId}/readiness")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Borrowers")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class ReadinessResource {
  private final CaseFiles files;
  private final ContactPoints points;
  private final BorrowerReadiness readiness;
  private final Persons persons;
  private final InstantSource clock;

  ReadinessResource(
      CaseFiles files,
      ContactPoints points,
      BorrowerReadiness readiness,
      Persons persons,
      InstantSource clock) {
    this.files = files;
    this.points = points;
    this.readiness = readiness;
    this.persons = persons;
    this.clock = clock;
  }

  /**
   * The readiness of a borrower.
   *
   * @param channel the channel to be used; any if absent
   * @param awaitingInput whether messages about an account of the borrower are parked; no contact
   *     is permitted until an operator has decided them
   * @param missing the items that were never reported
   * @param stale the items whose last report is too old
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReadinessView(
      UUID caseId,
      @Nullable Channel channel,
      boolean ready,
      boolean awaitingInput,
      List<RequiredItem> missing,
      List<RequiredItem> stale,
      List<ItemView> items) {}

  /** A required item and when it was last reported. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemView(RequiredItem item, @JsonProperty("toldAt") @Nullable Instant reportedAt) {}

  /** Shows the readiness for a contact by one channel, or by any. */
  @GET
  @Operation(
      operationId = "getReadiness",
      summary = "Show which data is missing or stale before the borrower can be contacted")
  public ReadinessView show(
      @PathParam("caseId") UUID caseId,
      @QueryParam("channel") @Parameter(example = "CALL") @Nullable Channel channel) {
    CaseFile file = files.get(caseId);
    Instant reportedAt =
        points.findByPerson(file.account()).all().stream()
            .filter(point -> point.party() == Party.BORROWER && point.isUsable())
            .filter(point -> channel == null || point.serves(channel))
            .map(ContactPoint::reportedAt)
            .max(Instant::compareTo)
            .orElse(null);
    Instant now = clock.instant();
    Readiness result = readiness.judge(file, reportedAt, now);
    ReportDates reported = readiness.reportDates(file, reportedAt, now);
    boolean awaitingInput = persons.isAwaitingInput(file.account());
    return new ReadinessView(
        caseId,
        channel,
        result.isReady() && !awaitingInput,
        awaitingInput,
        result.missing(),
        result.stale(),
        Arrays.stream(RequiredItem.values())
            .map(item -> new ItemView(item, reported.reportedAt(item)))
            .toList());
  }
}

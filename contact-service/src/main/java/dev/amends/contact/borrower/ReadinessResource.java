package dev.amends.contact.borrower;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.borrower.ReadinessPolicy.RequiredItem;
import dev.amends.contact.borrower.ReadinessPolicy.Told;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Is enough known to contact the borrower, and what is missing or stale? */
@Path("/cases/{caseId}/readiness")
@Tag(name = "Borrowers")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class ReadinessResource {
  private final CaseFiles files;
  private final ContactPoints points;
  private final BorrowerReadiness readinesses;
  private final InstantSource clock;

  ReadinessResource(
      CaseFiles files, ContactPoints points, BorrowerReadiness readinesses, InstantSource clock) {
    this.files = files;
    this.points = points;
    this.readinesses = readinesses;
    this.clock = clock;
  }

  /**
   * How ready the borrower is to be contacted.
   *
   * @param channel the one that was asked about; any where absent
   * @param missing what was never told
   * @param stale what was told too long ago
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ReadinessView(
      UUID caseId,
      @Nullable Channel channel,
      boolean ready,
      List<RequiredItem> missing,
      List<RequiredItem> stale,
      List<ItemView> items) {}

  /** An item and when it was last told. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ItemView(RequiredItem item, @Nullable Instant toldAt) {}

  /** Says what is missing or stale before a contact. */
  @GET
  @Operation(operationId = "getReadiness", summary = "Show what is missing or stale before the borrower can be contacted")
  public ReadinessView show(
      @PathParam("caseId") UUID caseId,
      @QueryParam("channel") @Parameter(example = "CALL") @Nullable Channel channel) {
    CaseFile file = files.byId(caseId);
    Instant reachedBy =
        points.of(file.account()).stream()
            .filter(point -> point.party() == Party.BORROWER && point.isUsable())
            .filter(point -> channel == null || point.serves(channel))
            .map(ContactPoint::toldAt)
            .max(Instant::compareTo)
            .orElse(null);
    Instant now = clock.instant();
    Readiness readiness = readinesses.of(file, reachedBy, now);
    Told told = readinesses.told(file, reachedBy, now);
    return new ReadinessView(
        caseId,
        channel,
        readiness.ready(),
        readiness.missing(),
        readiness.stale(),
        Arrays.stream(RequiredItem.values())
            .map(item -> new ItemView(item, told.at(item)))
            .toList());
  }
}

package dev.amends.cases.holds;

import dev.amends.cases.calendar.BusinessDays;
import dev.amends.cases.lifecycle.CasesForUpdate;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.CaseEvent.HoldKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Holds placed and released by people. */
@Path("/cases/{id}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "holds")
public class HoldResource {
  private final CasesForUpdate cases;
  private final Holds holds;
  private final HoldDesk desk;
  private final BusinessDays days;
  private final Caller caller;

  HoldResource(CasesForUpdate cases, Holds holds, HoldDesk desk, BusinessDays days, Caller caller) {
    this.cases = cases;
    this.holds = holds;
    this.desk = desk;
    this.days = days;
    this.caller = caller;
  }

  /**
   * A hold to be placed.
   *
   * @param reason in words without personal data
   * @param until last business day; open where absent
   */
  public record NewHold(
      @NotNull @Schema(examples = "DISPUTE") HoldKind kind,
      @NotBlank @Size(max = 500) @Schema(examples = "disputes the last statement") String reason,
      @Schema(examples = "2027-01-31") @Nullable LocalDate until) {}

  /** A hold that was placed. */
  public record PlacedHold(
      UUID id,
      UUID caseId,
      HoldKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      String reason,
      String placedBy,
      Instant placedAt) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "placeHold",
      summary = "Stop the follow-up of a case",
      description = "Agents may for DISPUTE, VULNERABILITY and REPRESENTATIVE.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = PlacedHold.class)))
  public Response place(@PathParam("id") UUID id, @NotNull @Valid NewHold wanted) {
    requireMay(wanted.kind());
    CollectionCase of = cases.getOpen(id);
    LocalDate from =
        days.present(of.account().lenderId(), of.partition(), of.figures().businessDate());
    LocalDate until = wanted.until();
    if (until != null && until.isBefore(from)) {
      throw Problems.refused(
          "hold-already-over", "until", "must not be before the business date " + from);
    }
    Hold placed =
        desk.place(
            of,
            new Hold.Terms(wanted.kind(), Hold.Source.CALLER, from, until, wanted.reason(), null),
            caller.origin("placed a hold: " + wanted.reason()));
    return Response.created(URI.create("/cases/" + id + "/holds/" + placed.id()))
        .entity(
            new PlacedHold(
                placed.id(),
                id,
                placed.kind(),
                placed.from(),
                placed.until(),
                placed.reason(),
                placed.placedBy(),
                placed.placedAt()))
        .build();
  }

  private void requireMay(HoldKind kind) {
    if (kind == HoldKind.COMPLAINT) {
      throw Problems.refused("hold-by-complaint", "kind", "COMPLAINT is placed by a complaint");
    }
    if (!caller.has(Roles.SUPERVISOR)
        && !caller.has(Roles.COMPLIANCE)
        && !HoldPolicy.mayBePlacedByAgents(kind)) {
      throw Problems.forbidden(
          "hold-kind-not-allowed", "A " + kind + " hold is for supervisor or compliance");
    }
  }

  @DELETE
  @Path("{holdId}")
  @Transactional
  @RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "releaseHold", summary = "Release a hold", description = "A complaint's hold ends with its decision.")
  @APIResponse(responseCode = "204", description = "the hold is released")
  public void release(@PathParam("id") UUID id, @PathParam("holdId") UUID holdId) {
    CollectionCase of = cases.get(id);
    Hold hold = holds.findById(holdId);
    if (hold == null || !hold.caseId().equals(id)) {
      throw Problems.notFound("hold", holdId);
    }
    if (!hold.isInForce()) {
      throw Problems.conflict("hold-already-released", "The hold was released before");
    }
    if (hold.complaintId() != null) {
      throw Problems.conflict("hold-by-complaint", "The hold ends when its complaint is decided");
    }
    LocalDate day =
        days.present(of.account().lenderId(), of.partition(), of.figures().businessDate());
    desk.release(of, hold, day, "released by " + caller.name(), caller.origin("released the hold"));
  }
}

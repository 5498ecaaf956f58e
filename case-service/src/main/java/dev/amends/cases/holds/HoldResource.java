package dev.amends.cases.holds;

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

/** Places and releases holds. */
@Path("/cases/{id}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "holds")
class HoldResource {
  static final String PLACEMENT_RULES =
      "Agents place DISPUTE, PAYMENT_CLAIM, CEASE, VULNERABILITY and REPRESENTATIVE holds;"
          + " supervisors and compliance also BANKRUPT, DECEASED and MORATORIUM."
          + " A COMPLAINT hold is placed by opening a complaint.";

  private final HoldCommands commands;
  private final Caller caller;

  HoldResource(HoldCommands commands, Caller caller) {
    this.commands = commands;
    this.caller = caller;
  }

  /**
   * A hold to place.
   *
   * @param reason in words without personal data
   * @param until the last business day; absent if the hold has no end date
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
      Instant placedAt) {

    static PlacedHold of(Hold hold) {
      return new PlacedHold(
          hold.id(),
          hold.caseId(),
          hold.kind(),
          hold.from(),
          hold.until(),
          hold.reason(),
          hold.placedBy(),
          hold.placedAt());
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "placeHold",
      summary = "Place a hold",
      description = "A hold stops contacts, grace periods and escalation. " + PLACEMENT_RULES)
  @APIResponse(
      responseCode = "201",
      description = "The hold was placed.",
      content = @Content(schema = @Schema(implementation = PlacedHold.class)))
  public Response place(@PathParam("id") UUID id, @NotNull @Valid NewHold newHold) {
    requirePermission(newHold.kind());
    Hold placed =
        commands.place(
            id,
            newHold.kind(),
            newHold.until(),
            newHold.reason(),
            caller.origin("placed a hold: " + newHold.reason()));
    return Response.created(URI.create("/cases/" + id + "/holds/" + placed.id()))
        .entity(PlacedHold.of(placed))
        .build();
  }

  private void requirePermission(HoldKind kind) {
    switch (HoldPolicy.placementRight(kind)) {
      case ONLY_BY_COMPLAINT ->
          throw Problems.rejected(
              "hold-by-complaint",
              "kind",
              "must not be COMPLAINT; open a complaint, which places the hold");
      case SUPERVISOR_OR_COMPLIANCE -> {
        if (!caller.has(Roles.SUPERVISOR) && !caller.has(Roles.COMPLIANCE)) {
          throw Problems.forbidden(
              "hold-kind-not-allowed",
              "Placing a " + kind + " hold requires the role supervisor or compliance.");
        }
      }
      case ANY_CASE_WORKER -> {
        // @RolesAllowed has already checked the role.
      }
    }
  }

  @DELETE
  @Path("{holdId}")
  @Transactional
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "releaseHold",
      summary = "Release a hold",
      description =
          "Supervisors and compliance release every hold except that of a complaint, which ends"
              + " when the complaint is decided. An agent releases a PAYMENT_CLAIM hold once the payment is"
              + " checked, unless the agent logged the claim.")
  @APIResponse(responseCode = "204", description = "The hold was released.")
  public void release(@PathParam("id") UUID id, @PathParam("holdId") UUID holdId) {
    boolean asAgent = !caller.has(Roles.SUPERVISOR) && !caller.has(Roles.COMPLIANCE);
    commands.release(id, holdId, asAgent, caller.origin("released the hold"));
  }
}

package dev.amends.cases.holds;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Roles;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Extends and releases a hold of a case. */
@Path("/cases/{id}/holds/{holdId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
@Tag(name = "holds")
class HoldChangeResource {
  private final HoldExtensionCommands extension;
  private final HoldReleaseCommands release;
  private final Caller caller;

  HoldChangeResource(HoldExtensionCommands extension, HoldReleaseCommands release, Caller caller) {
    this.extension = extension;
    this.release = release;
    this.caller = caller;
  }

  /**
   * A new last day of a hold. One of until and treatmentEndedOn is required.
   *
   * @param until the last business day
   * @param treatmentEndedOn the day on which a crisis treatment ended; the last business day
   *     follows from it
   * @param reason in words without personal data
   */
  @Schema(
      examples = "{\"until\":\"2030-03-31\",\"reason\":\"The written answer needs more time.\"}")
  public record HoldExtension(
      @Nullable @Schema(examples = "2030-03-31") LocalDate until,
      @Nullable @Schema(examples = "2030-03-01") LocalDate treatmentEndedOn,
      @NotBlank @Size(max = 500) @Schema(examples = "The written answer needs more time.")
          String reason) {}

  /**
   * The release of a hold.
   *
   * @param reason in words without personal data
   * @param lastDay the last business day of the hold; it ends at once if absent
   * @param writtenAnswer the written answer to the borrower; required for a DISPUTE
   */
  @Schema(
      examples =
          "{\"reason\":\"The statement was explained.\",\"writtenAnswer\":"
              + "{\"reference\":\"LTR-2026-0815\",\"sentOn\":\"2026-05-04\"}}")
  public record HoldRelease(
      @NotBlank @Size(max = 500) @Schema(examples = "The statement was explained.") String reason,
      @Nullable @Schema(examples = "2030-03-31") LocalDate lastDay,
      @Nullable @Valid WrittenAnswer writtenAnswer) {}

  @POST
  @Path("extension")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "extendHold",
      summary = "Extend a hold",
      description =
          "Moves the last day of a hold, or gives one to an open-ended hold. Whoever may place a"
              + " kind of hold may extend it.")
  @APIResponse(
      responseCode = "200",
      description = "The hold was extended.",
      content = @Content(schema = @Schema(implementation = HoldDetails.class)))
  public Response extend(
      @PathParam("id") UUID id,
      @PathParam("holdId") UUID holdId,
      @NotNull @Valid HoldExtension newEnd) {
    Hold extended =
        extension.extend(
            id,
            holdId,
            newEnd.until(),
            newEnd.treatmentEndedOn(),
            newEnd.reason(),
            caller.origin("extended the hold: " + newEnd.reason()));
    return Response.ok(HoldDetails.of(extended)).build();
  }

  @POST
  @Path("release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "endHold",
      summary = "Release a hold with a reason, at once or after a last day",
      description =
          "A DISPUTE hold ends with the reference and date of the written answer to the borrower."
              + " Otherwise as DELETE.")
  @APIResponse(
      responseCode = "200",
      description = "The hold was released, or ends after its new last day.",
      content = @Content(schema = @Schema(implementation = HoldDetails.class)))
  public Response end(
      @PathParam("id") UUID id, @PathParam("holdId") UUID holdId, @NotNull @Valid HoldRelease end) {
    Hold released =
        release.release(
            id,
            holdId,
            new HoldReleaseCommands.Release(end.reason(), end.lastDay(), end.writtenAnswer()),
            caller.origin("released the hold: " + end.reason()));
    return Response.ok(HoldDetails.of(released)).build();
  }

  @DELETE
  @Transactional
  @Operation(
      operationId = "releaseHold",
      summary = "Release a hold",
      description =
          "Supervisors and compliance release every hold except that of a complaint, which ends"
              + " when the complaint is decided, and of a dispute, which ends with a written answer"
              + " to the borrower. An agent releases a PAYMENT_CLAIM hold once the payment is"
              + " checked, unless the agent logged the claim.")
  @APIResponse(responseCode = "204", description = "The hold was released.")
  public void release(@PathParam("id") UUID id, @PathParam("holdId") UUID holdId) {
    release.release(
        id,
        holdId,
        new HoldReleaseCommands.Release("released by " + caller.name(), null, null),
        caller.origin("released the hold"));
  }
}

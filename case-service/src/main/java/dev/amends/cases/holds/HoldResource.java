package dev.amends.cases.holds;

import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.events.CaseEvent.HoldKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Places, lists, extends and releases the holds of a case. */
@Path("/cases/{id}/holds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "holds")
class HoldResource {
  static final String PLACEMENT_RULES =
      "Agents place DISPUTE, PAYMENT_CLAIM, CEASE, VULNERABILITY, REPRESENTATIVE and"
          + " BEREAVEMENT_OR_DISASTER holds; supervisors and compliance also BANKRUPT, DECEASED,"
          + " HARDSHIP and MORATORIUM."
          + " A COMPLAINT hold is placed by opening a complaint."
          + " A hold whose first day is in the future is in force from that business day on.";

  private final CollectionCases cases;
  private final Holds holds;
  private final HoldPlacementCommands placement;
  private final HoldExtensionCommands extension;
  private final HoldReleaseCommands release;
  private final Caller caller;

  HoldResource(
      CollectionCases cases,
      Holds holds,
      HoldPlacementCommands placement,
      HoldExtensionCommands extension,
      HoldReleaseCommands release,
      Caller caller) {
    this.cases = cases;
    this.holds = holds;
    this.placement = placement;
    this.extension = extension;
    this.release = release;
    this.caller = caller;
  }

  /**
   * A hold to place.
   *
   * @param scheme the law's scheme, such as mental-health-crisis, where the borrower's region has
   *     several for one kind; the first one if absent
   * @param from the first business day; the current one if absent
   * @param until the last business day; that of the kind's rule if absent, or none
   * @param reason in words without personal data
   */
  @Schema(examples = "{\"kind\":\"DISPUTE\",\"reason\":\"disputes the last statement\"}")
  public record NewHold(
      @NotNull @Schema(examples = "DISPUTE") HoldKind kind,
      @Nullable @Size(max = 100) @Schema(examples = "breathing-space") String scheme,
      @Nullable @Schema(examples = "2027-01-02") LocalDate from,
      @Nullable @Schema(examples = "2027-01-31") LocalDate until,
      @NotBlank @Size(max = 500) @Schema(examples = "disputes the last statement") String reason) {}

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

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(
      operationId = "listHolds",
      summary = "List the holds of a case, released ones too, oldest first")
  public Page<HoldDetails> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    cases.get(id); // 404 if there is none
    return Page.of(
        holds.page(id, page.after(UUID::fromString), page.rowsToRead()),
        page,
        hold -> hold.id().toString(),
        HoldDetails::of);
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
      content = @Content(schema = @Schema(implementation = HoldDetails.class)))
  public Response place(@PathParam("id") UUID id, @NotNull @Valid NewHold newHold) {
    Hold placed =
        placement.place(
            id,
            new HoldPlacementCommands.Request(
                newHold.kind(),
                newHold.scheme(),
                newHold.from(),
                newHold.until(),
                newHold.reason()),
            caller.origin("placed a hold: " + newHold.reason()));
    return Response.created(URI.create("/cases/" + id + "/holds/" + placed.id()))
        .entity(HoldDetails.of(placed))
        .build();
  }

  @POST
  @Path("{holdId}/extension")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
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
  @Path("{holdId}/release")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
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
  @Path("{holdId}")
  @Transactional
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
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

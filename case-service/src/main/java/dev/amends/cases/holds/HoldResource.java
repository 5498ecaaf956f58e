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

/** Places and lists the holds of a case. */
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
  private final Caller caller;

  HoldResource(CollectionCases cases, Holds holds, HoldPlacementCommands placement, Caller caller) {
    this.cases = cases;
    this.holds = holds;
    this.placement = placement;
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
}

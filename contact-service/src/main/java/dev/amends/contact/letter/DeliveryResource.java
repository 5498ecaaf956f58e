package dev.amends.contact.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.letter.Delivery.Medium;
import dev.amends.contact.letter.Delivery.Status;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The delivery of a notice. */
@Path("/notices/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class DeliveryResource {
  private final DeliveryCommands commands;
  private final Notices notices;
  private final Deliveries deliveries;
  private final Caller caller;

  DeliveryResource(
      DeliveryCommands commands, Notices notices, Deliveries deliveries, Caller caller) {
    this.commands = commands;
    this.notices = notices;
    this.deliveries = deliveries;
    this.caller = caller;
  }

  /**
   * A step of a delivery.
   *
   * @param at when it happened; not in the future
   * @param reference the carrier's reference, such as the number of a registered letter
   * @param note never leaves this service
   * @param contactPointId where the notice went; if absent, a letter went to the address for which
   *     the notice was issued
   */
  @Schema(
      examples =
          """
          {"medium":"LETTER","status":"SENT","at":"2026-11-23T02:00:00Z","reference":"RR123456785CN",
           "note":"registered"}""")
  record DeliveryRequest(
      @NotNull Medium medium,
      @NotNull Status status,
      @NotNull Instant at,
      @Size(max = 100) @Nullable String reference,
      @Size(max = 2000) @Nullable String note,
      @Nullable UUID contactPointId) {}

  /** A step of a delivery. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeliveryView(
      UUID id,
      UUID noticeId,
      Medium medium,
      Status status,
      Instant at,
      @Nullable String reference,
      @Nullable String note,
      @Nullable UUID contactPointId,
      String recordedBy,
      Instant recordedAt) {

    static DeliveryView of(Delivery delivery) {
      return new DeliveryView(
          delivery.id,
          delivery.noticeId,
          delivery.medium,
          delivery.status,
          delivery.at,
          delivery.reference,
          delivery.note,
          delivery.contactPointId,
          delivery.recordedBy,
          delivery.recordedAt);
    }
  }

  /** Records a step of a delivery. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordDelivery",
      summary = "Record that a notice was sent, delivered or returned, or could not be sent",
      description =
          "Recorded steps never change. An address from which a letter was returned is"
              + " doubtful until somebody confirms it.")
  @APIResponse(
      responseCode = "201",
      description = "The delivery step was recorded.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = DeliveryView.class)))
  public Response record(@PathParam("id") UUID id, @NotNull @Valid DeliveryRequest request) {
    Delivery delivery =
        commands.record(id, request, caller.origin("recorded the delivery: " + request.status()));
    return Response.status(Response.Status.CREATED).entity(DeliveryView.of(delivery)).build();
  }

  /** Lists the steps of a delivery in the order in which they were recorded. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "listDeliveries", summary = "List the delivery steps of a notice")
  public Page<DeliveryView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    notices.get(id);
    return Page.of(
        deliveries.findByNotice(id, page),
        page,
        delivery -> delivery.id.toString(),
        DeliveryView::of);
  }
}

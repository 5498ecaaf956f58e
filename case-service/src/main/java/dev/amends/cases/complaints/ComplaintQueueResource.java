package dev.amends.cases.complaints;

import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import dev.amends.conventions.persistence.DuePosition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists the complaints of all cases, and assigns them. */
@Path("/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
class ComplaintQueueResource {
  private final Complaints complaints;
  private final ComplaintCommands commands;

  ComplaintQueueResource(Complaints complaints, ComplaintCommands commands) {
    this.complaints = complaints;
    this.commands = commands;
  }

  /**
   * The new assignee.
   *
   * @param assignee the name in the person's token; absent to unassign
   */
  @Schema(examples = "{\"assignee\":\"chen.yu\"}")
  public record ComplaintAssignee(
      @Size(min = 1, max = 200) @Schema(examples = "chen.yu") @Nullable String assignee) {}

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(
      operationId = "listAllComplaints",
      summary = "List complaints, those with the earliest deadline first")
  public Page<ComplaintView> list(@BeanParam ComplaintSearch search, @BeanParam PageRequest page) {
    return Page.of(
        complaints.page(search, page),
        page,
        complaint -> new DuePosition(complaint.dueAt, complaint.id).toString(),
        ComplaintView::of);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(operationId = "getComplaint", summary = "Show a complaint")
  @APIResponse(
      responseCode = "200",
      description = "The complaint.",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public Response get(@PathParam("id") UUID id) {
    return respond(complaints.get(id));
  }

  @PUT
  @Path("{id}/assignee")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed(Roles.COMPLIANCE)
  @Operation(
      operationId = "assignComplaint",
      summary = "Claim, assign or return a complaint",
      description =
          "Only organises the list. Neither the person who opened the complaint nor the person whom"
              + " it is about can be assigned.")
  @APIResponse(
      responseCode = "200",
      description = "The complaint was assigned.",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  @APIResponse(responseCode = "412", description = "The complaint has changed since it was read.")
  public Response assign(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid ComplaintAssignee request) {
    return respond(commands.assign(id, precondition::requireVersion, request.assignee()));
  }

  private static Response respond(Complaint complaint) {
    return Response.ok(ComplaintView.of(complaint)).tag(EntityTags.of(complaint.version)).build();
  }
}

package dev.amends.cases.complaints;

import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Opens, decides and lists the complaints of a case. */
@Path("/cases/{id}/complaints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "complaints")
class ComplaintResource {
  private final CollectionCases cases;
  private final Complaints complaints;
  private final ComplaintCommands commands;
  private final Caller caller;

  ComplaintResource(
      CollectionCases cases, Complaints complaints, ComplaintCommands commands, Caller caller) {
    this.cases = cases;
    this.complaints = complaints;
    this.commands = commands;
    this.caller = caller;
  }

  /**
   * A decision on a complaint.
   *
   * @param upheld whether compliance agrees with the borrower
   * @param decision in words without personal data
   * @param restDays the days for which the strategy rests after an upheld complaint
   */
  @Schema(name = "ComplaintDecision")
  public record Decision(
      @NotNull @Schema(examples = "true") Boolean upheld,
      @NotBlank @Size(max = 1000) @Schema(examples = "The daily limit was exceeded.")
          String decision,
      @Nullable @Min(1) @Max(366) @Schema(examples = "30") Integer restDays) {

    @Nullable Integer rest() {
      if (!upheld && restDays != null) {
        throw Problems.invalid(
            "restDays", "must be absent if upheld is false (was " + restDays + ")");
      }
      return restDays;
    }
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(
      operationId = "listComplaints",
      summary = "List the complaints of a case, oldest first")
  public Page<ComplaintView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    cases.get(id); // 404 if there is none
    return Page.of(
        complaints.findByCase(id, page.after(UUID::fromString), page.rowsToRead()),
        page,
        complaint -> complaint.id.toString(),
        ComplaintView::of);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "openComplaint",
      summary = "Open a complaint",
      description = "An open case is on hold until the complaint is decided.")
  @APIResponse(
      responseCode = "201",
      description = "The complaint was opened.",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public Response open(@PathParam("id") UUID id, @NotNull @Valid NewComplaint newComplaint) {
    Complaint opened =
        commands.open(
            id, newComplaint, caller.origin("opened a complaint about " + newComplaint.type()));
    return Response.created(URI.create("/complaints/" + opened.id))
        .entity(ComplaintView.of(opened))
        .build();
  }

  @POST
  @Path("{complaintId}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed(Roles.COMPLIANCE)
  @Operation(
      operationId = "decideComplaint",
      summary = "Decide a complaint",
      description =
          "The decision releases the hold of the complaint; an upheld complaint can let the strategy"
              + " rest. Neither the person who opened the"
              + " complaint nor the person whom it is about can decide it.")
  @APIResponse(
      responseCode = "200",
      description = "The complaint was decided.",
      content = @Content(schema = @Schema(implementation = ComplaintView.class)))
  public Response decide(
      @PathParam("id") UUID id,
      @PathParam("complaintId") UUID complaintId,
      @NotNull @Valid Decision decision) {
    Complaint decided =
        commands.decide(
            id,
            complaintId,
            decision.upheld(),
            decision.decision(),
            decision.rest(),
            caller.origin("decided the complaint: " + decision.decision()));
    return Response.ok(ComplaintView.of(decided)).build();
  }
}

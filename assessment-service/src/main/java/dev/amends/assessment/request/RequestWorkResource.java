package dev.amends.assessment.request;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Assigns open requests to people, and closes those that need no assessment. */
@Path("/assessment-requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
@Tag(name = "assessment requests")
class RequestWorkResource {
  private static final String CLOSED = "The request is already closed.";
  private static final String STALE = "The request has changed since it was read.";

  private final RequestWorkCommands commands;
  private final InstantSource clock;

  RequestWorkResource(RequestWorkCommands commands, InstantSource clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * The person to assign the request to.
   *
   * @param assignee the name in the person's token; absent to leave the request unassigned
   */
  @Schema(examples = "{\"assignee\": \"li.na\"}")
  record Assignment(
      @Nullable
          @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*", message = "must not be blank")
          @Size(max = 100)
          @Schema(examples = "li.na")
          String assignee) {}

  /**
   * Why no assessment is needed.
   *
   * @param note explains it in words; never leaves this service
   */
  @Schema(
      examples =
          "{\"reason\": \"BORROWER_DECLINED\", \"note\": \"Prefers to pay the arrears at once.\"}")
  record Closure(
      @NotNull @Schema(examples = "BORROWER_DECLINED") DeclineReason reason,
      @Size(min = 1, max = 2000) @Schema(examples = "Prefers to pay the arrears at once.")
          @Nullable String note) {}

  /** Assigns the request to the caller. */
  @POST
  @Path("claim")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "claimAssessmentRequest",
      summary = "Claim an assessment request for oneself",
      description = "A request that the caller has already claimed stays theirs.")
  @APIResponse(
      responseCode = "200",
      description = "The request, assigned to the caller.",
      content = @Content(schema = @Schema(implementation = AssessmentRequestView.class)))
  @APIResponse(
      responseCode = "409",
      description = "Another person holds the request; `assignee` names them. Or it is closed.")
  @APIResponse(responseCode = "412", description = STALE)
  public Response claim(@PathParam("id") UUID id, @BeanParam Precondition precondition) {
    return respond(commands.claim(id, precondition::requireVersion));
  }

  /** Assigns the request to a person, or to nobody. */
  @PUT
  @Path("assignee")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "assignAssessmentRequest",
      summary = "Assign an assessment request to a person",
      description =
          "An agent can take an unassigned request, and return their own by omitting assignee; a"
              + " supervisor can assign a request to anyone.")
  @APIResponse(
      responseCode = "200",
      description = "The request.",
      content = @Content(schema = @Schema(implementation = AssessmentRequestView.class)))
  @APIResponse(responseCode = "409", description = CLOSED)
  @APIResponse(responseCode = "412", description = STALE)
  public Response assign(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid Assignment assignment) {
    return respond(commands.assign(id, precondition::requireVersion, assignment.assignee()));
  }

  /** Leaves the request unassigned. */
  @DELETE
  @Path("assignee")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "releaseAssessmentRequest",
      summary = "Return an assessment request to the queue",
      description = "Agents can return their own requests, supervisors any.")
  @APIResponse(
      responseCode = "200",
      description = "The request, which is assigned to nobody.",
      content = @Content(schema = @Schema(implementation = AssessmentRequestView.class)))
  @APIResponse(responseCode = "409", description = CLOSED)
  @APIResponse(responseCode = "412", description = STALE)
  public Response release(@PathParam("id") UUID id, @BeanParam Precondition precondition) {
    return respond(commands.assign(id, precondition::requireVersion, null));
  }

  /** Closes the request without an assessment. */
  @POST
  @Path("closure")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SUPERVISOR)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "closeAssessmentRequest",
      summary = "Close an assessment request without an assessment",
      description = "The request becomes DECLINED. A later contact can open a new one.")
  @APIResponse(
      responseCode = "200",
      description = "The closed request.",
      content = @Content(schema = @Schema(implementation = AssessmentRequestView.class)))
  @APIResponse(responseCode = "409", description = CLOSED)
  @APIResponse(responseCode = "412", description = STALE)
  public Response close(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid Closure closure) {
    return respond(
        commands.decline(id, precondition::requireVersion, closure.reason(), closure.note()));
  }

  private Response respond(AssessmentRequest request) {
    return AssessmentRequestView.respond(request, clock.instant());
  }
}

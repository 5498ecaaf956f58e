package dev.amends.assessment.request;

import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.conventions.persistence.DuePosition;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows which borrowers' finances are to be assessed, and by when. */
@Path("/assessment-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "assessment requests")
class AssessmentRequestResource {
  private final AssessmentRequests requests;
  private final InstantSource clock;

  AssessmentRequestResource(AssessmentRequests requests, InstantSource clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /** Lists the requests, the longest due first. */
  @GET
  @Operation(
      operationId = "listAssessmentRequests",
      summary = "List assessment requests by due time, earliest first",
      description =
          """
          A request is opened by a contact that shows hardship or a change in circumstances, or by \
          the expiry of the last assessment. Every filter is optional; requests with the same due \
          time are listed by id.\
          """)
  public Page<AssessmentRequestView> list(
      @BeanParam AssessmentRequestSearch search, @BeanParam PageRequest page) {
    Instant now = clock.instant();
    return Page.of(
        search.find(requests, page, now),
        page,
        request -> new DuePosition(request.dueAt, request.id).toString(),
        request -> AssessmentRequestView.of(request, now));
  }

  /** Shows a request. */
  @GET
  @Path("{id}")
  @Operation(operationId = "getAssessmentRequest", summary = "Show an assessment request")
  @APIResponse(
      responseCode = "200",
      description = "The request.",
      content = @Content(schema = @Schema(implementation = AssessmentRequestView.class)))
  @APIResponse(responseCode = "404", description = "The request is unknown.")
  public Response get(@PathParam("id") UUID id) {
    return AssessmentRequestView.respond(requests.get(id), clock.instant());
  }
}

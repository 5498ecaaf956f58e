package dev.amends.conventions.work;

import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assigns many items of work at once. */
@Path("/work/assignments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
@Tag(name = "work")
public class WorkAssignmentResource {
  private final WorkAssignments assignments;
  private final InstantSource clock;

  WorkAssignmentResource(WorkAssignments assignments, InstantSource clock) {
    this.assignments = assignments;
    this.clock = clock;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(
      operationId = "assignWork",
      summary = "Assign many items of work to a person, or preview it",
      description =
          """
          Assigns up to 1,000 items of this service, earliest due first, in one transaction; \
          `more` says whether others match. Each item follows the rules of its own operation; one \
          that they reject is skipped and listed with the reason. A preview makes the same \
          assignments and rolls them back.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "What was assigned, or would be.",
      content = @Content(schema = @Schema(implementation = WorkAssignmentResult.class)))
  public Response assign(@NotNull @Valid WorkAssignmentRequest request) {
    Instant now = clock.instant();
    WorkAssignmentResult result =
        request.preview() ? assignments.preview(request, now) : assignments.assign(request, now);
    return Response.ok(result).build();
  }
}

package dev.amends.conventions.pipeline;

import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows how many items of a lender are in which stage. */
@Path("/pipeline")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "pipeline")
public class PipelineResource {
  private final PipelineReader pipelines;
  private final InstantSource clock;

  PipelineResource(PipelineReader pipelines, InstantSource clock) {
    this.pipelines = pipelines;
    this.clock = clock;
  }

  @GET
  @Operation(
      operationId = "getPipeline",
      summary = "Show a lender's items by stage: number, amount and the oldest",
      description =
          "The present figures, or those at the close of a business day, which never change unless"
              + " the day is corrected.")
  @APIResponse(responseCode = "200", description = "The stages that have items.")
  @APIResponse(responseCode = "404", description = "The business day was not closed.")
  public Pipeline get(
      @QueryParam("lenderId") @Parameter(required = true, example = "CU-DEMO")
          @Nullable String lenderId,
      @QueryParam("businessDate")
          @Parameter(description = "A business day that the lender closed; absent for now.")
          @Nullable LocalDate businessDate) {
    if (lenderId == null || lenderId.isBlank()) {
      throw Problems.invalid("lenderId", "is required");
    }
    if (businessDate == null) {
      return new Pipeline(lenderId, null, clock.instant(), pipelines.now(lenderId));
    }
    Instant closedAt =
        pipelines
            .closedAt(lenderId, businessDate)
            .orElseThrow(() -> Problems.notFound("closed business day", businessDate));
    return new Pipeline(lenderId, businessDate, closedAt, pipelines.on(lenderId, businessDate));
  }
}

package dev.amends.contact.callback;

import dev.amends.conventions.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The workload of the agents' queue. */
@Path("/callbacks/summary")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Callbacks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
class CallbackSummaryResource {
  private final CallbackCounts counts;
  private final InstantSource clock;

  CallbackSummaryResource(CallbackCounts counts, InstantSource clock) {
    this.counts = counts;
    this.clock = clock;
  }

  /** Counts the waiting callbacks. */
  @GET
  @Operation(
      operationId = "summarizeCallbacks",
      summary = "Count the outstanding callbacks by reason")
  public CallbackCounts.Summary summary() {
    return counts.summary(clock.instant());
  }
}

package dev.amends.plan.proposal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.amends.conventions.Roles;
import dev.amends.plan.feedback.FeedbackView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a borrower said about a plan, for the person who decides on it or adjusts it. A
 * counter-offer is compared with what the borrower can sustain and with the options.
 */
@Path("/plans/{id}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "plans")
class PlanFeedbackResource {
  private final PlanFeedbackReader reader;

  PlanFeedbackResource(PlanFeedbackReader reader) {
    this.reader = reader;
  }

  /** All feedback about a plan, oldest first. */
  record FeedbackList(List<ComparedFeedback> items) {}

  /**
   * The feedback of one contact.
   *
   * @param comparison compares instalments of the offered amount for what is outstanding now;
   *     absent without an offer, or if the case can have no plan now
   */
  @Schema(name = "PlanFeedback")
  record ComparedFeedback(@JsonUnwrapped FeedbackView feedback, @Nullable Comparison comparison) {}

  /** Lists the feedback about a plan. */
  @GET
  @Transactional
  @Operation(
      operationId = "listPlanFeedback",
      summary = "List the borrower's feedback on a plan, oldest first",
      description =
          "`comparison` says whether the borrower can sustain the amount that they offered instead,"
              + " and which option comes closest.")
  public FeedbackList list(@PathParam("id") UUID id) {
    return new FeedbackList(reader.read(id));
  }
}

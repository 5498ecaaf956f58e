package dev.amends.cases.hardship;

import dev.amends.cases.hardship.HardshipReview.Status;
import dev.amends.cases.strategy.HardshipPolicy;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.CaseEvent.HardshipDecision;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists, assigns and decides the reviews of cases whose assessment was not recorded in time. */
@Path("/hardship-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "hardship reviews")
class HardshipReviewResource {
  private final HardshipReviews reviews;
  private final HardshipDecisionCommands commands;

  HardshipReviewResource(HardshipReviews reviews, HardshipDecisionCommands commands) {
    this.reviews = reviews;
    this.commands = commands;
  }

  /**
   * A decision.
   *
   * @param days for EXTEND, the number of further business days, counted from the current one
   * @param reason in words without personal data
   */
  @Schema(
      name = "HardshipReviewDecision",
      examples =
          "{\"decision\":\"EXTEND\",\"days\":7,\"reason\":\"The appointment is next week.\"}")
  public record Decision(
      @NotNull @Schema(examples = "EXTEND") HardshipDecision decision,
      @Nullable @Schema(examples = "7") Integer days,
      @NotBlank @Size(max = 1000) @Schema(examples = "The appointment is next week.")
          String reason) {

    int furtherDays() {
      if (decision == HardshipDecision.RESUME) {
        if (days != null) {
          throw Problems.invalid("days", "must be absent if decision is RESUME (was " + days + ")");
        }
        return 0;
      }
      if (days == null || days < 1 || days > HardshipPolicy.DAYS_MAX) {
        throw Problems.invalid(
            "days",
            "must be 1 to %d if decision is EXTEND (was %s)"
                .formatted(HardshipPolicy.DAYS_MAX, days == null ? "absent" : days));
      }
      return days;
    }
  }

  /**
   * The new assignee.
   *
   * @param assignee the name in the supervisor's token; absent to unassign
   */
  @Schema(examples = "{\"assignee\":\"wang.wei\"}")
  public record HardshipReviewAssignee(
      @Size(min = 1, max = 200) @Schema(examples = "wang.wei") @Nullable String assignee) {}

  @GET
  @Operation(
      operationId = "listHardshipReviews",
      summary = "List hardship reviews, oldest first",
      description =
          "A supervisor reviews each case whose assessment was not recorded in time."
              + " The ladder stays paused until the decision.")
  public Page<HardshipReviewView> list(
      @QueryParam("lenderId") @Nullable String lenderId,
      @QueryParam("status")
          @Parameter(
              description = "The status: DUE, EXTENDED, RESUMED or OBSOLETE.",
              example = "DUE")
          @Nullable Status status,
      @QueryParam("dueBefore")
          @Parameter(
              description = "Returns only reviews that became due before this business date.",
              example = "2030-01-15")
          @Nullable LocalDate dueBefore,
      @BeanParam PageRequest page) {
    return Page.of(
        reviews.page(lenderId, status, dueBefore, page),
        page,
        review -> review.id.toString(),
        HardshipReviewView::of);
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getHardshipReview", summary = "Show a hardship review")
  @APIResponse(
      responseCode = "200",
      description = "The review.",
      content = @Content(schema = @Schema(implementation = HardshipReviewView.class)))
  public Response get(@PathParam("id") UUID id) {
    return respond(reviews.get(id));
  }

  @PUT
  @Path("{id}/assignee")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "assignHardshipReview",
      summary = "Claim, assign or return a hardship review",
      description = "Only organises the list and gives nobody the right to decide.")
  @APIResponse(
      responseCode = "200",
      description = "The review was assigned.",
      content = @Content(schema = @Schema(implementation = HardshipReviewView.class)))
  @APIResponse(
      responseCode = "409",
      description = "Another person holds the review; `assignee` names them. Or none is due.")
  @APIResponse(responseCode = "412", description = "The review has changed since it was read.")
  public Response assign(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid HardshipReviewAssignee request) {
    return respond(commands.assign(id, precondition::requireVersion, request.assignee()));
  }

  @POST
  @Path("{id}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed(Roles.SUPERVISOR)
  @Operation(
      operationId = "decideHardshipReview",
      summary = "Decide a hardship review",
      description =
          "EXTEND pauses the ladder for further business days. RESUME ends the pause at the"
              + " next close of a business day, although the request for the assessment stays open."
              + " The person who logged the contact that reported the hardship cannot decide.")
  @APIResponse(
      responseCode = "200",
      description = "The review was decided.",
      content = @Content(schema = @Schema(implementation = HardshipReviewView.class)))
  @APIResponse(responseCode = "412", description = "The review has changed since it was read.")
  public Response decide(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid Decision decision) {
    return respond(
        commands.decide(
            id,
            precondition::requireVersion,
            decision.decision(),
            decision.furtherDays(),
            decision.reason()));
  }

  private static Response respond(HardshipReview review) {
    return Response.ok(HardshipReviewView.of(review)).tag(EntityTags.of(review.version)).build();
  }
}

package dev.amends.cases.holds;

import dev.amends.cases.holds.HoldReview.Status;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.CaseEvent.HoldKind;
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

/** Lists, assigns and decides the reviews of holds. */
@Path("/hold-reviews")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "hold reviews")
class HoldReviewResource {
  private final HoldReviews reviews;
  private final HoldReviewDecisionCommands commands;

  HoldReviewResource(HoldReviews reviews, HoldReviewDecisionCommands commands) {
    this.reviews = reviews;
    this.commands = commands;
  }

  /**
   * A decision.
   *
   * @param continued whether the hold continues; otherwise it is released
   * @param explanation in words without personal data
   * @param until the new last business day of a hold that continues; as before if absent
   */
  @Schema(examples = "{\"continued\":true,\"explanation\":\"The adviser confirmed it.\"}")
  public record HoldReviewDecision(
      @NotNull @Schema(examples = "true") Boolean continued,
      @NotBlank @Size(max = 1000) @Schema(examples = "The adviser confirmed it.")
          String explanation,
      @Nullable @Schema(examples = "2030-03-31") LocalDate until) {

    @Nullable LocalDate newLastDay() {
      if (!continued && until != null) {
        throw Problems.invalid("until", "must be absent if continued is false (was " + until + ")");
      }
      return until;
    }
  }

  /**
   * The new assignee.
   *
   * @param assignee the name in the person's token; absent to unassign
   */
  @Schema(examples = "{\"assignee\":\"wang.wei\"}")
  public record HoldReviewAssignee(
      @Size(min = 1, max = 200) @Schema(examples = "wang.wei") @Nullable String assignee) {}

  @GET
  @Operation(
      operationId = "listHoldReviews",
      summary = "List reviews of holds, oldest first",
      description = "The hold stays in force until the decision.")
  public Page<HoldReviewView> list(
      @QueryParam("lenderId") @Nullable String lenderId,
      @QueryParam("status")
          @Parameter(
              description = "The status: DUE, CONTINUED, ENDED or OBSOLETE.",
              example = "DUE")
          @Nullable Status status,
      @QueryParam("kind") @Parameter(example = "MORATORIUM") @Nullable HoldKind kind,
      @QueryParam("dueBefore")
          @Parameter(
              description = "Returns only reviews that became due before this business date.",
              example = "2030-01-15")
          @Nullable LocalDate dueBefore,
      @BeanParam PageRequest page) {
    return Page.of(
        reviews.page(lenderId, status, kind, dueBefore, page),
        page,
        review -> review.id.toString(),
        HoldReviewView::of);
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getHoldReview", summary = "Show a review of a hold")
  @APIResponse(
      responseCode = "200",
      description = "The review.",
      content = @Content(schema = @Schema(implementation = HoldReviewView.class)))
  public Response get(@PathParam("id") UUID id) {
    return respond(reviews.get(id));
  }

  @PUT
  @Path("{id}/assignee")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "assignHoldReview",
      summary = "Claim, assign or return a review of a hold",
      description = "Only organises the list and gives nobody the right to decide.")
  @APIResponse(
      responseCode = "200",
      description = "The review was assigned.",
      content = @Content(schema = @Schema(implementation = HoldReviewView.class)))
  @APIResponse(
      responseCode = "409",
      description = "Another person holds the review; `assignee` names them. Or none is due.")
  @APIResponse(responseCode = "412", description = "The review has changed since it was read.")
  public Response assign(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid HoldReviewAssignee request) {
    return respond(commands.assign(id, precondition::requireVersion, request.assignee()));
  }

  @POST
  @Path("{id}/decision")
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(
      operationId = "decideHoldReview",
      summary = "Decide whether a hold continues",
      description =
          "A hold that does not continue is released at once, on all cases of the person if it is"
              + " theirs. A dispute is released with its written answer instead.")
  @APIResponse(
      responseCode = "200",
      description = "The review was decided.",
      content = @Content(schema = @Schema(implementation = HoldReviewView.class)))
  @APIResponse(responseCode = "412", description = "The review has changed since it was read.")
  public Response decide(
      @PathParam("id") UUID id,
      @BeanParam Precondition precondition,
      @NotNull @Valid HoldReviewDecision decision) {
    return respond(
        commands.decide(
            id,
            precondition::requireVersion,
            decision.continued(),
            decision.explanation(),
            decision.newLastDay()));
  }

  private static Response respond(HoldReview review) {
    return Response.ok(HoldReviewView.of(review)).tag(EntityTags.of(review.version)).build();
  }
}

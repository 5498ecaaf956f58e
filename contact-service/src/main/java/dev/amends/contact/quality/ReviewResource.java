package dev.amends.contact.quality;

import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.contactlog.Contacts;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Roles;
import dev.amends.conventions.ownership.Ownership;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Quality reviews of a contact. */
@Path("/contacts/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conduct")
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
public class ReviewResource {
  private final ReviewCommands commands;
  private final Contacts contacts;
  private final Reviews reviews;
  private final Ownership ownership;

  ReviewResource(ReviewCommands commands, Contacts contacts, Reviews reviews, Ownership ownership) {
    this.commands = commands;
    this.contacts = contacts;
    this.reviews = reviews;
    this.ownership = ownership;
  }

  /**
   * A review to record.
   *
   * @param politeness from 1 (insulting) to 5 (exemplary)
   * @param items whether each item of the check-list was met; items not reviewed are left out
   * @param comment never leaves this service
   */
  @Schema(
      examples =
          """
          {"politeness":4,"items":{"SELF_INTRODUCTION":true,"TONE":true,"NEXT_STEP_AGREED":false},\
          "comment":"Friendly, but the next call was not agreed."}""")
  record ReviewRequest(
      @NotNull @Min(1) @Max(5) Integer politeness,
      @Nullable Map<ReviewItem, Boolean> items,
      @Size(max = 4000) @Nullable String comment) {}

  /** A quality review. */
  record ReviewView(
      UUID id,
      UUID contactId,
      UUID caseId,
      int politeness,
      Map<ReviewItem, Boolean> items,
      @Nullable String comment,
      String reviewedBy,
      Instant reviewedAt) {

    static ReviewView of(Review review) {
      return new ReviewView(
          review.id,
          review.contactId,
          review.caseId,
          review.politeness,
          review.items,
          review.comment,
          review.reviewedBy,
          review.reviewedAt);
    }
  }

  /** Records the review of another agent's contact. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(operationId = "reviewContact", summary = "Review the quality of a contact")
  @APIResponse(
      responseCode = "201",
      description = "The review was recorded.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ReviewView.class)))
  public Response review(@PathParam("id") UUID id, @NotNull @Valid ReviewRequest request) {
    Review review =
        commands.review(id, request.politeness(), items(request.items()), request.comment());
    return Response.status(Response.Status.CREATED).entity(ReviewView.of(review)).build();
  }

  private static Map<ReviewItem, Boolean> items(@Nullable Map<ReviewItem, Boolean> reviewed) {
    Map<ReviewItem, Boolean> items = new EnumMap<>(ReviewItem.class);
    if (reviewed != null) {
      items.putAll(reviewed);
    }
    return items;
  }

  /**
   * Lists the reviews of a contact, the oldest first. An agent sees those of their own contacts.
   */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "listReviews", summary = "List the reviews of a contact")
  public Page<ReviewView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    ContactView contact = contacts.view(id);
    ownership.require(OwnedOperation.READ_REVIEWS, contact.agent());
    return Page.of(
        reviews.findByContact(id, page), page, review -> review.id.toString(), ReviewView::of);
  }
}

package dev.amends.contact.quality;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.contactlog.ContactRecord;
import dev.amends.contact.contactlog.ContactRecords;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reviews of a contact. */
@Path("/contacts/{id}/reviews")
@Tag(name = "Conduct")
@RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
public class ReviewResource {
  private final ContactRecords contacts;
  private final Reviews reviews;
  private final Caller caller;
  private final InstantSource clock;

  ReviewResource(ContactRecords contacts, Reviews reviews, Caller caller, InstantSource clock) {
    this.contacts = contacts;
    this.reviews = reviews;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What a reviewer found.
   *
   * @param politeness 1, insulting, to 5, as one would wish to be spoken to
   * @param items of the check-list, whether each was met; those not looked at are left out
   * @param comment stays in this service
   */
  @Schema(
      examples =
          """
          {"politeness":4,"items":{"SELF_INTRODUCTION":true,"TONE":true,"NEXT_STEP_AGREED":false},\
          "comment":"friendly; the next call was left open"}""")
  record ReviewRequest(
      @NotNull @Min(1) @Max(5) Integer politeness,
      @Nullable Map<ReviewItem, @Nullable Boolean> items,
      @Size(max = 4000) @Nullable String comment) {}

  /** A review as it is shown. */
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

  /** Reviews a contact of somebody else. */
  @POST
  @Transactional
  @Idempotent
  @Operation(operationId = "reviewContact", summary = "Review how a contact was done")
  @APIResponse(
      responseCode = "201",
      description = "kept",
      content = @Content(schema = @Schema(implementation = ReviewView.class)))
  public Response review(@PathParam("id") UUID id, @NotNull @Valid ReviewRequest request) {
    ContactRecord contact = contacts.find(id);
    if (contact.agent().equals(caller.name())) {
      throw Problems.forbidden("own-contact", "Nobody reviews his own contacts");
    }
    Review review =
        new Review(
            UuidCreator.getTimeOrderedEpoch(),
            contact,
            request.politeness(),
            items(request.items()),
            request.comment(),
            caller.name(),
            clock.instant());
    reviews.persist(review);
    return Response.status(Response.Status.CREATED).entity(ReviewView.of(review)).build();
  }

  private static Map<ReviewItem, Boolean> items(
      @Nullable Map<ReviewItem, @Nullable Boolean> judged) {
    Map<ReviewItem, Boolean> items = new EnumMap<>(ReviewItem.class);
    if (judged != null) {
      judged.forEach(
          (item, met) -> {
            if (met == null) {
              throw Problems.invalid("items." + item, "must be true or false");
            }
            items.put(item, met);
          });
    }
    return items;
  }

  /** Lists the reviews of a contact, the oldest first; an agent sees those of his own contacts. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "listReviews", summary = "List the reviews of a contact")
  public Page<ReviewView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    ContactRecord contact = contacts.find(id);
    boolean reviewer = caller.has(Roles.SUPERVISOR) || caller.has(Roles.COMPLIANCE);
    if (!reviewer && !contact.agent().equals(caller.name())) {
      throw Problems.forbidden(
          "contact-of-another-agent", "An agent sees the reviews of his own contacts");
    }
    return Page.of(
        reviews.ofContact(id, page), page, review -> review.id.toString(), ReviewView::of);
  }
}

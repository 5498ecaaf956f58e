package dev.amends.contact.letter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoint;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.letter.Delivery.Medium;
import dev.amends.contact.letter.Delivery.Status;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Channel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a notice reached the borrower. */
@Path("/notices/{id}/deliveries")
@Tag(name = "Notices")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class DeliveryResource {
  private final Notices notices;
  private final Deliveries deliveries;
  private final CaseFiles files;
  private final ContactPoints points;
  private final Caller caller;
  private final InstantSource clock;

  DeliveryResource(
      Notices notices,
      Deliveries deliveries,
      CaseFiles files,
      ContactPoints points,
      Caller caller,
      InstantSource clock) {
    this.notices = notices;
    this.deliveries = deliveries;
    this.files = files;
    this.points = points;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What happened to a notice on its way.
   *
   * @param at when it happened; not in the future
   * @param reference of whoever delivers, such as the number of a registered letter
   * @param note stays in this service
   * @param contactPointId where it went; of a letter the borrower's address where he has one only
   */
  @Schema(
      examples =
          """
          {"medium":"LETTER","status":"SENT","at":"2026-11-23T02:00:00Z","reference":"RR123456785CN",
           "note":"registered"}""")
  record DeliveryRequest(
      @NotNull Medium medium,
      @NotNull Status status,
      @NotNull Instant at,
      @Size(max = 100) @Nullable String reference,
      @Size(max = 2000) @Nullable String note,
      @Nullable UUID contactPointId) {}

  /** A delivery as it is shown. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record DeliveryView(
      UUID id,
      UUID noticeId,
      Medium medium,
      Status status,
      Instant at,
      @Nullable String reference,
      @Nullable String note,
      @Nullable UUID contactPointId,
      String recordedBy,
      Instant recordedAt) {

    static DeliveryView of(Delivery delivery) {
      return new DeliveryView(
          delivery.id,
          delivery.noticeId,
          delivery.medium,
          delivery.status,
          delivery.at,
          delivery.reference,
          delivery.note,
          delivery.contactPointId,
          delivery.recordedBy,
          delivery.recordedAt);
    }
  }

  /** Records what happened; the address from which a letter came back is in doubt from then on. */
  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordDelivery",
      summary = "Record that a notice was sent, arrived, came back or could not be sent",
      description =
          "Nothing that was recorded is changed. The address from which a letter came back is in"
              + " doubt until somebody confirms it.")
  @APIResponse(
      responseCode = "201",
      description = "recorded",
      content = @Content(schema = @Schema(implementation = DeliveryView.class)))
  public Response record(@PathParam("id") UUID id, @NotNull @Valid DeliveryRequest request) {
    Notice notice = notices.byId(id);
    Instant now = clock.instant();
    if (request.at().isAfter(now)) {
      throw Problems.invalid("at", "must not be in the future, was " + request.at());
    }
    CaseFile file = files.lock(notice.caseId);
    Optional<ContactPoint> point = point(file, request);
    if (request.status() == Status.RETURNED) {
      point.ifPresent(returnedFrom -> returnedFrom.doubt(request.at()));
    }
    Delivery delivery =
        new Delivery(
            UuidCreator.getTimeOrderedEpoch(),
            notice,
            request,
            point.map(ContactPoint::id).orElse(null),
            caller.name(),
            now);
    deliveries.persist(delivery);
    return Response.status(Response.Status.CREATED).entity(DeliveryView.of(delivery)).build();
  }

  private Optional<ContactPoint> point(CaseFile file, DeliveryRequest request) {
    if (request.contactPointId() == null) {
      return request.medium() == Medium.LETTER
          ? points.onlyAddressOfTheBorrower(file.account())
          : Optional.empty();
    }
    ContactPoint point = points.findById(request.contactPointId());
    if (point == null || !point.account().equals(file.account())) {
      throw Problems.refused(
          "contact-point-of-another-account",
          "contactPointId",
          "must be a contact point of the account");
    }
    if (!serves(point, request.medium())) {
      throw Problems.refused(
          "contact-point-of-another-kind",
          "contactPointId",
          "is " + point.kind() + ", which does not go with " + request.medium());
    }
    return Optional.of(point);
  }

  private static boolean serves(ContactPoint point, Medium medium) {
    return switch (medium) {
      case LETTER, HAND -> point.serves(Channel.LETTER);
      case EMAIL -> point.serves(Channel.EMAIL);
      case SMS -> point.serves(Channel.SMS);
      case PORTAL -> false;
    };
  }

  /** Lists what is known of the way of a notice, in the order in which it was recorded. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "listDeliveries", summary = "List how a notice was delivered")
  public Page<DeliveryView> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    notices.byId(id);
    return Page.of(
        deliveries.ofNotice(id, page), page, delivery -> delivery.id.toString(), DeliveryView::of);
  }
}

package dev.amends.contact.borrower;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Caller;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.LenderEvent.ContactPointKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where somebody can be reached about an account, as the lender and the agents know it. */
@Path("/contact-points")
@Tag(name = "Contact points")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class ContactPointResource {
  private final CaseFiles files;
  private final ContactPoints points;
  private final Event<ContactDetailsChanged> reach;
  private final Event<PhoneNumbersChanged> changed;
  private final Caller caller;
  private final InstantSource clock;

  ContactPointResource(
      CaseFiles files,
      ContactPoints points,
      Event<ContactDetailsChanged> reach,
      Event<PhoneNumbersChanged> changed,
      Caller caller,
      InstantSource clock) {
    this.files = files;
    this.points = points;
    this.reach = reach;
    this.changed = changed;
    this.caller = caller;
    this.clock = clock;
  }

  /** Why a contact point must not be used. */
  enum WithdrawalReason {
    /** It does not connect. */
    INVALID_NUMBER,
    /** It reaches somebody who has nothing to do with the account. */
    WRONG_NUMBER,
    /** Whom it reaches wants to hear no more. */
    STOP_REQUESTED,
    /** Whoever gave it takes it back. */
    WITHDRAWN
  }

  /**
   * A contact point that an agent was told of.
   *
   * @param value an E.164 number, an e-mail address or a postal address
   * @param party whom it reaches; somebody else may only be asked where the borrower is
   * @param place unknown where absent
   * @param preferred whether the borrower prefers it to his others of the kind
   */
  @Schema(
      examples =
          """
          {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","kind":"PHONE","value":"+8613911111111",
           "party":"BORROWER","place":"HOME","preferred":true}""")
  record PointRequest(
      @NotNull UUID caseId,
      @NotNull ContactPointKind kind,
      @NotBlank @Size(max = 500) String value,
      @NotNull Party party,
      @Nullable Place place,
      @Nullable Boolean preferred) {}

  /** What was learned of a contact point; its value stays as it is. */
  @Schema(
      examples =
          """
          {"party":"BORROWER","place":"WORK","preferred":false}""")
  record AmendRequest(@NotNull Party party, @NotNull Place place, @NotNull Boolean preferred) {}

  /** Why it is not to be used any more. */
  record WithdrawalRequest(@NotNull @Schema(examples = "WITHDRAWN") WithdrawalReason reason) {}

  /**
   * A contact point as it is shown.
   *
   * @param maskedValue enough to recognise it; the whole is told with a permit only
   * @param toldBy the lender, or the agent who heard of it
   * @param toldAt when it was last told of or confirmed
   * @param doubtedSince since when something sent there has come back, until it is confirmed
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ContactPointView(
      UUID id,
      ContactPointKind kind,
      String maskedValue,
      Party party,
      Place place,
      boolean preferred,
      ContactPoint.Source source,
      String toldBy,
      Instant toldAt,
      boolean usable,
      @Nullable Instant unusableSince,
      @Nullable String unusableWhy,
      @Nullable Instant doubtedSince,
      int version) {

    static ContactPointView of(ContactPoint point) {
      return new ContactPointView(
          point.id(),
          point.kind(),
          point.kind().masked(point.value()),
          point.party(),
          point.place(),
          point.isPreferred(),
          point.source(),
          point.toldBy(),
          point.toldAt(),
          point.isUsable(),
          point.unusableSince().orElse(null),
          point.unusableWhy().orElse(null),
          point.doubtedSince().orElse(null),
          point.version());
    }
  }

  /** Those of a case's account. */
  record ContactPointList(List<ContactPointView> items) {}

  /** Lists those of a case's account, the preferred first, unusable ones among them. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "listContactPoints", summary = "List where somebody can be reached about a case, masked")
  public ContactPointList list(@QueryParam("caseId") @Nullable UUID caseId) {
    return new ContactPointList(
        points.of(files.named(caseId).account()).stream().map(ContactPointView::of).toList());
  }

  /** Can be contacted from now on, within the rules for whom it reaches. */
  @POST
  @Transactional
  @Idempotent
  @Operation(operationId = "addContactPoint", summary = "Record where somebody can be reached about a case")
  @APIResponse(
      responseCode = "201",
      description = "recorded",
      content = @Content(schema = @Schema(implementation = ContactPointView.class)))
  @APIResponse(responseCode = "409", description = "is known; 409 names it")
  public Response add(@NotNull @Valid PointRequest request) {
    String value = request.value().strip();
    PointValuePolicy.breach(request.kind(), value)
        .ifPresent(
            rule -> {
              throw Problems.invalid("value", rule);
            });
    boolean preferred = Boolean.TRUE.equals(request.preferred());
    demandPreferable(request.party(), preferred);
    CaseFile file = files.lock(request.caseId());
    Optional<ContactPoint> known =
        points.of(file.account()).stream().filter(one -> one.is(request.kind(), value)).findFirst();
    if (known.isPresent()) {
      throw Problems.conflict(
          "contact-point-known",
          "The contact point is known; confirm or amend it",
          Map.of("contactPointId", known.get().id(), "usable", known.get().isUsable()));
    }
    Instant now = clock.instant();
    ContactPoint point =
        new ContactPoint(
            UuidCreator.getTimeOrderedEpoch(),
            file.account(),
            request.kind(),
            value,
            request.party(),
            ContactPoint.Source.AGENT,
            caller.name(),
            now);
    Place place = request.place() == null ? Place.UNKNOWN : request.place();
    amend(point, request.party(), place, preferred, now);
    points.persistAndFlush(point);
    tell(point, "recorded a contact point");
    return Response.created(URI.create("/contact-points/" + point.id()))
        .tag(EntityTags.of(point.version()))
        .entity(ContactPointView.of(point))
        .build();
  }

  /** Confirms a contact point with what was learned of it. */
  @PUT
  @Path("/{id}")
  @Transactional
  @Idempotent
  @Operation(
      operationId = "confirmContactPoint",
      summary = "Confirm a contact point, and say whom and where it reaches",
      description =
          "That somebody else's contact point is the borrower's own is for a supervisor to say.")
  @APIResponse(responseCode = "200", description = "confirmed")
  @APIResponse(responseCode = "409", description = "must not be used any more")
  public Response confirm(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AmendRequest request) {
    demandPreferable(request.party(), request.preferred());
    ContactPoint point = points.lock(id);
    EntityTags.requireMatch(ifMatch, point.version());
    demandUsable(point);
    if (point.party() == Party.THIRD_PARTY
        && request.party() != Party.THIRD_PARTY
        && !caller.has(Roles.SUPERVISOR)) {
      throw Problems.forbidden(
          "third-party-contact-point",
          "Only a supervisor can say that a third party's contact point is not one");
    }
    amend(point, request.party(), request.place(), request.preferred(), clock.instant());
    points.flush();
    tell(point, "confirmed a contact point");
    return shown(point);
  }

  /** Nobody is contacted there any more, whatever the lender tells later. */
  @POST
  @Path("/{id}/withdrawal")
  @Transactional
  @Idempotent
  @Operation(operationId = "withdrawContactPoint", summary = "Say that a contact point must not be used any more")
  @APIResponse(responseCode = "200", description = "is not used any more")
  @APIResponse(responseCode = "409", description = "was withdrawn before")
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WithdrawalRequest request) {
    ContactPoint point = points.lock(id);
    EntityTags.requireMatch(ifMatch, point.version());
    demandUsable(point);
    point.retire(request.reason().name(), clock.instant());
    points.flush();
    reach.fire(new ContactDetailsChanged(Set.of(point.account())));
    tell(point, "withdrew a contact point");
    return shown(point);
  }

  private void tell(ContactPoint point, String why) {
    if (point.kind() == ContactPointKind.PHONE) {
      changed.fire(new PhoneNumbersChanged(Set.of(point.account()), caller.origin(why)));
    }
  }

  /** One of a kind is preferred; an agent's word takes the preference from the others. */
  private void amend(ContactPoint point, Party party, Place place, boolean preferred, Instant now) {
    if (preferred) {
      points.of(point.account()).stream()
          .filter(other -> other.kind() == point.kind() && !other.id().equals(point.id()))
          .forEach(ContactPoint::cedePreference);
    }
    point.amend(party, place, preferred, caller.name(), now);
  }

  private static void demandPreferable(Party party, boolean preferred) {
    if (preferred && party != Party.BORROWER) {
      throw Problems.invalid("preferred", "must be false with " + party);
    }
  }

  private static void demandUsable(ContactPoint point) {
    if (!point.isUsable()) {
      throw Problems.conflict(
          "contact-point-unusable",
          "The contact point must not be used any more: " + point.unusableWhy().orElse(""));
    }
  }

  private static Response shown(ContactPoint point) {
    return Response.ok(ContactPointView.of(point)).tag(EntityTags.of(point.version())).build();
  }
}

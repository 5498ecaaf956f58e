package dev.amends.contact.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.ContactPoints;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.contact.preference.Restriction.Terms;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.Channel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a borrower does not want to be contacted: recorded by whoever hears it. */
@Path("/restrictions")
@Tag(name = "Restrictions")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE})
public class RestrictionResource {
  private final CaseFiles files;
  private final Restrictions restrictions;
  private final ContactPoints points;
  private final Event<RestrictionRecorded> stated;
  private final Caller caller;
  private final InstantSource clock;

  RestrictionResource(
      CaseFiles files,
      Restrictions restrictions,
      ContactPoints points,
      Event<RestrictionRecorded> stated,
      Caller caller,
      InstantSource clock) {
    this.files = files;
    this.restrictions = restrictions;
    this.points = points;
    this.stated = stated;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What was said.
   *
   * @param channel of an opt-out
   * @param contactPointId of an inconvenient place, one of the account
   * @param weekDays of an inconvenient time; every day where absent
   * @param from the first inconvenient time of the borrower's day
   * @param until the first convenient time again; where not after {@code from}, on the next day
   * @param ownWords as it was said; stay in this service
   */
  @Schema(
      examples =
          """
          {"caseId":"01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11","kind":"INCONVENIENT_TIME",
           "weekDays":["MONDAY","FRIDAY"],"from":"08:00","until":"12:00",
           "ownWords":"I work nights until Friday"}""")
  record RestrictionRequest(
      @NotNull UUID caseId,
      @NotNull Kind kind,
      @Nullable Channel channel,
      @Nullable UUID contactPointId,
      @Size(max = 7) @Nullable Set<@NotNull DayOfWeek> weekDays,
      @Nullable LocalTime from,
      @Nullable LocalTime until,
      @Size(max = 10_000) @Nullable String ownWords) {

    RestrictionPolicy.Told told() {
      return new RestrictionPolicy.Told(
          kind, channel, contactPointId, weekDays == null ? Set.of() : weekDays, from, until);
    }
  }

  /**
   * A restriction as it is shown.
   *
   * @param contactId the contact in which it was said, where it was in one
   * @param statedBy who recorded it
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record RestrictionView(
      UUID id,
      Kind kind,
      @Nullable Channel channel,
      @Nullable UUID contactPointId,
      Set<DayOfWeek> weekDays,
      @Nullable LocalTime from,
      @Nullable LocalTime until,
      @Nullable String ownWords,
      @Nullable UUID contactId,
      String statedBy,
      Instant statedAt,
      boolean inForce,
      @Nullable String liftedBy,
      @Nullable Instant liftedAt,
      @Nullable String liftedWhy) {

    static RestrictionView of(Restriction restriction) {
      Terms terms = restriction.terms();
      return new RestrictionView(
          restriction.id(),
          terms.kind(),
          terms.channel(),
          terms.contactPointId(),
          new TreeSet<>(terms.weekDays()),
          terms.from(),
          terms.until(),
          restriction.ownWords().orElse(null),
          restriction.contactId().orElse(null),
          restriction.statedBy(),
          restriction.statedAt(),
          restriction.isInForce(),
          restriction.liftedBy().orElse(null),
          restriction.liftedAt().orElse(null),
          restriction.liftedWhy().orElse(null));
    }
  }

  /** Holds from now on: permits are denied, calls written in move away or are crossed out. */
  @POST
  @Transactional
  @Idempotent
  @Operation(
      operationId = "recordRestriction",
      summary = "Record how a borrower does not want to be contacted",
      description =
          """
          MEDIUM_OPT_OUT has a channel, INCONVENIENT_PLACE a contactPointId, INCONVENIENT_TIME from \
          and until and may have weekDays; CEASE has none of these.""")
  @APIResponse(
      responseCode = "201",
      description = "recorded, and in force",
      content = @Content(schema = @Schema(implementation = RestrictionView.class)))
  @APIResponse(responseCode = "409", description = "the very same is in force already")
  public Response state(@NotNull @Valid RestrictionRequest request) {
    Terms terms =
        switch (RestrictionPolicy.read(request.told())) {
          case RestrictionPolicy.Outcome.Whole whole -> whole.terms();
          case RestrictionPolicy.Outcome.Broken broken ->
              throw Problems.invalid(broken.field(), broken.rule());
        };
    CaseFile file = files.lock(request.caseId());
    demandOfTheAccount(file.account(), terms.contactPointId());
    demandNews(file.account(), terms);
    Restriction restriction =
        new Restriction(
            UuidCreator.getTimeOrderedEpoch(),
            file.account(),
            terms,
            request.ownWords(),
            null,
            caller.name(),
            clock.instant());
    restrictions.persistAndFlush(restriction);
    stated.fire(new RestrictionRecorded(file, terms, caller.origin("recorded a restriction")));
    return Response.created(URI.create("/restrictions/" + restriction.id()))
        .entity(RestrictionView.of(restriction))
        .build();
  }

  private void demandOfTheAccount(AccountKey account, @Nullable UUID wanted) {
    if (wanted != null
        && points.of(account).stream().noneMatch(point -> point.id().equals(wanted))) {
      throw Problems.refused(
          "contact-point-of-another-account",
          "contactPointId",
          "must be a contact point of the case's account");
    }
  }

  /** Two of the same would have to be lifted twice. */
  private void demandNews(AccountKey account, Terms terms) {
    for (Restriction known : restrictions.inForce(account)) {
      if (known.terms().equals(terms)) {
        throw Problems.conflict(
            "restriction-in-force",
            "The same was said before and is in force",
            Map.of("restrictionId", known.id()));
      }
    }
  }

  /** Lists those of a case's account, in the order in which they were stated. */
  @GET
  @Operation(operationId = "listRestrictions", summary = "List how a borrower does not want to be contacted")
  public Page<RestrictionView> list(
      @QueryParam("caseId") @Nullable UUID caseId,
      @QueryParam("all") @Parameter(description = "lifted ones, too", example = "true") boolean all,
      @BeanParam PageRequest page) {
    return Page.of(
        restrictions.of(files.named(caseId).account(), all, page),
        page,
        restriction -> restriction.id().toString(),
        RestrictionView::of);
  }

  /** Ends a restriction; that it was in force stays on record. */
  @DELETE
  @Path("/{id}")
  @Transactional
  @Idempotent
  @RolesAllowed({Roles.SUPERVISOR, Roles.COMPLIANCE})
  @Operation(operationId = "liftRestriction", summary = "Lift a restriction")
  @APIResponse(responseCode = "200", description = "lifted")
  @APIResponse(responseCode = "409", description = "was lifted before")
  public Response lift(
      @PathParam("id") UUID id,
      @QueryParam("reason") @Parameter(example = "may be called in the mornings again")
          @Nullable String reason) {
    if (reason == null || reason.isBlank()) {
      throw Problems.invalid("reason", "is required");
    }
    Restriction restriction = restrictions.lock(id);
    if (!restriction.isInForce()) {
      throw Problems.conflict("restriction-lifted", "The restriction was lifted before");
    }
    restriction.lift(caller.name(), reason.strip(), clock.instant());
    restrictions.flush();
    return Response.ok(RestrictionView.of(restriction)).build();
  }
}

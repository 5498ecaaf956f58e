package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.conventions.Caller;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The agents' queue: calls that are owed. */
@Path("/callbacks")
@Tag(name = "Callbacks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class CallbackResource {
  /** So many calls without a number are crossed out in one request at the most. */
  private static final int CLAIMS_LOOKED_AT = 20;

  private final Callbacks callbacks;
  private final CallbackClaims claims;
  private final CallbackCommands callbackCommands;
  private final BorrowerTime time;
  private final CallbackConfig config;
  private final CallbackRescheduler phones;
  private final BookingLimit bookingLimit;
  private final CaseFiles files;
  private final Caller caller;
  private final InstantSource clock;

  CallbackResource(
      Callbacks callbacks,
      CallbackClaims claims,
      CallbackCommands callbackCommands,
      BorrowerTime time,
      CallbackConfig config,
      CallbackRescheduler phones,
      BookingLimit bookingLimit,
      CaseFiles files,
      Caller caller,
      InstantSource clock) {
    this.callbacks = callbacks;
    this.claims = claims;
    this.callbackCommands = callbackCommands;
    this.time = time;
    this.config = config;
    this.phones = phones;
    this.bookingLimit = bookingLimit;
    this.files = files;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A call somebody wants made.
   *
   * @param dueLocal the borrower's wall clock; either this or {@code dueAt}
   * @param dueAt a moment; outside of calling hours the next permitted slot is taken
   * @param reason MANUAL, or AGREED where the borrower named the time; MANUAL where absent
   */
  @Schema(
      examples =
          """
          {"caseId": "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11", "dueLocal": "2027-01-15T10:30:00",
           "reason": "MANUAL", "note": "asked for by the branch"}\
          """)
  record CallbackRequest(
      @NotNull @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID caseId,
      @Schema(format = "local-date-time", examples = "2027-01-15T10:30:00")
          @Nullable LocalDateTime dueLocal,
      @Nullable Instant dueAt,
      @Schema(examples = "MANUAL") @Nullable CallbackReason reason,
      @Size(max = 2000) @Schema(examples = "asked for by the branch") @Nullable String note) {}

  /** Lists callbacks in the order of their due times. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(operationId = "listCallbacks", summary = "List callbacks, the longest due first")
  public Page<CallbackView> list(
      @QueryParam("status")
          @Parameter(
              description = "may be given several times, or several with commas; all where absent",
              example = "[\"DUE\"]")
          @Nullable List<String> status,
      @QueryParam("assignee") @Nullable String assignee,
      @QueryParam("caseId") @Nullable UUID caseId,
      @QueryParam("dueBefore") @Parameter(example = "2030-01-15T10:30:00Z")
          @Nullable Instant dueBefore,
      @BeanParam PageRequest page) {
    List<Callback> rows =
        callbacks.page(new Callbacks.Filter(states(status), assignee, caseId, dueBefore), page);
    return Page.of(rows, page, row -> Callbacks.Position.of(row).toString(), CallbackView::of);
  }

  private static Set<CallbackStatus> states(@Nullable List<String> texts) {
    Set<CallbackStatus> states = EnumSet.noneOf(CallbackStatus.class);
    if (texts != null) {
      texts.forEach(
          text -> Arrays.stream(text.split(",", -1)).forEach(one -> states.add(state(one))));
    }
    return states.isEmpty() ? EnumSet.allOf(CallbackStatus.class) : states;
  }

  private static CallbackStatus state(String text) {
    return Arrays.stream(CallbackStatus.values())
        .filter(status -> status.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                Problems.invalid(
                    "status",
                    "must be one of "
                        + Arrays.toString(CallbackStatus.values())
                        + ", was "
                        + text));
  }

  /** Shows a callback. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(operationId = "getCallback", summary = "Show a callback")
  public Response show(@PathParam("id") UUID id) {
    return shown(Response.ok(), callbacks.byId(id));
  }

  /** Writes a call in that a person wants made. */
  @POST
  @Transactional
  @Idempotent
  @Operation(operationId = "requestCallback", summary = "Ask for a callback")
  @APIResponse(
      responseCode = "201",
      description = "scheduled",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CallbackView.class)))
  public Response ask(@NotNull @Valid CallbackRequest request) {
    CaseFile file = files.lock(request.caseId());
    demandReason(request);
    RequestedTime asked = new RequestedTime(request.dueLocal(), request.dueAt());
    Instant at = asked.moment(time, file, clock.instant());
    bookingLimit.requireNear(asked.field(), at, clock.instant());
    demandWorked(file);
    CallbackBatch open = callbacks.open(List.of(file.caseId()));
    Callback callback =
        request.reason() == CallbackReason.AGREED
            ? callbackCommands.agree(
                open,
                file,
                new CallbackCommands.Agreement(
                    time.local(file, at), request.note(), null, null, caller.name()),
                caller.origin("agreed on a callback"))
            : callbackCommands.ask(
                open, file, at, request.note(), caller.origin("asked for a callback"));
    callbacks.flush();
    return shown(Response.created(URI.create("/callbacks/" + callback.id)), callback);
  }

  private static void demandReason(CallbackRequest request) {
    if (request.reason() != null
        && request.reason() != CallbackReason.MANUAL
        && request.reason() != CallbackReason.AGREED) {
      throw Problems.invalid("reason", "must be MANUAL or AGREED, was " + request.reason());
    }
  }

  static void demandWorked(CaseFile file) {
    if (!file.isOpen()) {
      throw Problems.conflict("case-not-open", "The case is " + file.status());
    }
    if (file.isHeld()) {
      throw Problems.conflict("case-on-hold", "The case is on hold: " + file.holdKinds());
    }
  }

  /** Gives the caller the longest due call, his own first; nobody else gets the same one. */
  @POST
  @Path("/claim")
  @Transactional
  @Idempotent
  @Operation(operationId = "claimCallback", summary = "Take the next due callback")
  @APIResponse(responseCode = "200", description = "the callback, now in progress with the caller")
  @APIResponse(responseCode = "204", description = "nothing is due")
  @APIResponse(responseCode = "409", description = "the caller has as many in progress as may be")
  public Response claim() {
    Instant now = clock.instant();
    demandFree();
    for (int looked = 0; looked < CLAIMS_LOOKED_AT; looked++) {
      Optional<Callback> longest = claims.longestDue(caller.name()).map(callbacks::byId);
      if (longest.isEmpty()) {
        break;
      }
      Callback callback = longest.get();
      if (isCallable(callback)) {
        callback.claim(caller.name(), now, config.handling());
        callbacks.flush();
        return shown(Response.ok(), callback);
      }
    }
    return Response.noContent().build();
  }

  /** A call for which there is no number is no work: it waits until one is found. */
  private boolean isCallable(Callback callback) {
    CaseFile file = files.byId(callback.caseId);
    boolean callable =
        phones.follow(
            callbacks.open(List.of(file.caseId())),
            file,
            Origin.system("no-number: crossed out when it was to be given out"));
    callbacks.flush();
    return callable;
  }

  private void demandFree() {
    int inProgress = claims.inProgress(caller.name());
    if (inProgress >= config.claimsMax()) {
      throw Problems.conflict(
          "claims-max",
          "The caller has %d callbacks in progress, and may have %d; complete them or give them back"
              .formatted(inProgress, config.claimsMax()));
    }
  }

  /** Crosses a call out. */
  @DELETE
  @Path("/{id}")
  @Transactional
  @Idempotent
  @Operation(operationId = "cancelCallback", summary = "Cancel a callback")
  @APIResponse(responseCode = "200", description = "cancelled")
  public Response cancel(
      @PathParam("id") UUID id,
      @QueryParam("reason") @Parameter(example = "asked for by mistake") @Nullable String reason,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    if (reason == null || reason.isBlank()) {
      throw Problems.invalid("reason", "is required");
    }
    CaseFile file = files.lock(callbacks.caseOf(id));
    Callback callback = callbacks.byId(id);
    EntityTags.requireMatch(ifMatch, callback.version);
    callback.demandOpen();
    demandNotOfAnother(callback);
    Origin origin = caller.origin("cancelled the callback");
    CallbackBatch open = callbacks.open(List.of(file.caseId()));
    callbackCommands.cancel(open, file, one -> one.id.equals(id), reason.strip(), origin);
    callbacks.flush();
    return shown(Response.ok(), callback);
  }

  private void demandNotOfAnother(Callback callback) {
    boolean another = callback.claimedBy().filter(one -> !one.equals(caller.name())).isPresent();
    if (another && !caller.has(Roles.SUPERVISOR)) {
      throw Problems.forbidden(
          "callback-of-another", "Another agent works on the callback; a supervisor may cancel it");
    }
  }

  static Response shown(Response.ResponseBuilder response, Callback callback) {
    return response.tag(EntityTags.of(callback.version)).entity(CallbackView.of(callback)).build();
  }
}

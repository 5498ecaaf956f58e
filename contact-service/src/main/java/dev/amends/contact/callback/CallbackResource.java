package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.ending.EndReason;
import dev.amends.contact.ending.Ending;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Precondition;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.conventions.persistence.DuePosition;
import dev.amends.events.ContactEvent.CallbackReason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Callbacks and the agents' queue. */
@Path("/callbacks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Callbacks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
class CallbackResource {
  private final Callbacks callbacks;
  private final CallbackBookingCommands bookings;
  private final CallbackQueueCommands queue;
  private final CaseFiles files;

  CallbackResource(
      Callbacks callbacks,
      CallbackBookingCommands bookings,
      CallbackQueueCommands queue,
      CaseFiles files) {
    this.callbacks = callbacks;
    this.bookings = bookings;
    this.queue = queue;
    this.files = files;
  }

  /**
   * A callback that a person requests.
   *
   * @param dueLocal on the borrower's wall clock; either this or {@code dueAt}
   * @param dueAt outside calling hours, the next permitted slot is used
   * @param reason MANUAL, or AGREED if the borrower named the time; MANUAL if absent
   */
  @Schema(
      examples =
          """
          {"caseId": "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11", "dueLocal": "2027-01-15T10:30:00",
           "reason": "MANUAL", "note": "asked for by the branch"}\
          """)
  record CallbackRequest(
      @NotNull @Schema(examples = "01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11") UUID caseId,
      @Nullable LocalDateTime dueLocal,
      @Nullable Instant dueAt,
      @Schema(examples = "MANUAL") @Nullable CallbackReason reason,
      @Size(max = 2000) @Schema(examples = "asked for by the branch") @Nullable String note) {

    boolean isAgreed() {
      if (reason != null && reason != CallbackReason.MANUAL && reason != CallbackReason.AGREED) {
        throw Problems.invalid("reason", "must be MANUAL or AGREED (was " + reason + ")");
      }
      return reason == CallbackReason.AGREED;
    }
  }

  /** Lists callbacks in the order of their due times. */
  @GET
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(operationId = "listCallbacks", summary = "List callbacks by due time, earliest first")
  public Page<CallbackView> list(
      @QueryParam("status")
          @Parameter(
              description = "One or more statuses, repeated or separated by commas; all if absent.",
              example = "[\"DUE\"]")
          @Nullable List<String> status,
      @QueryParam("assignee") @Nullable String assignee,
      @QueryParam("caseId") @Nullable UUID caseId,
      @QueryParam("dueBefore") @Parameter(example = "2030-01-15T10:30:00Z")
          @Nullable Instant dueBefore,
      @BeanParam PageRequest page) {
    List<Callback> rows =
        callbacks.page(new Callbacks.Filter(states(status), assignee, caseId, dueBefore), page);
    return Page.of(
        rows, page, row -> new DuePosition(row.dueAt, row.id).toString(), CallbackView::of);
  }

  private static Set<CallbackStatus> states(@Nullable List<String> texts) {
    Set<CallbackStatus> states = EnumSet.noneOf(CallbackStatus.class);
    if (texts != null) {
      texts.forEach(
          text ->
              Arrays.stream(text.split(",", -1)).map(CallbackResource::state).forEach(states::add));
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
                    "must be one of %s (was %s)"
                        .formatted(Arrays.toString(CallbackStatus.values()), text)));
  }

  /** Shows a callback. */
  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
  @Operation(operationId = "getCallback", summary = "Show a callback")
  public Response show(@PathParam("id") UUID id) {
    return CallbackView.respond(Response.ok(), callbacks.get(id));
  }

  /** Schedules a callback that the caller requests. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Transactional
  @Idempotent
  @Operation(operationId = "requestCallback", summary = "Request a callback")
  @APIResponse(
      responseCode = "201",
      description = "The callback was scheduled.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = CallbackView.class)))
  public Response request(@NotNull @Valid CallbackRequest request) {
    Callback callback =
        bookings.request(
            files.lock(request.caseId()),
            new RequestedTime(request.dueLocal(), request.dueAt()),
            request.isAgreed(),
            request.note());
    return CallbackView.respond(
        Response.created(URI.create("/callbacks/" + callback.id)), callback);
  }

  /** Cancels a callback for a coded reason. */
  @DELETE
  @Path("/{id}")
  @Transactional
  @Idempotent
  @Operation(operationId = "cancelCallback", summary = "Cancel a callback")
  @APIResponse(responseCode = "200", description = "The callback was cancelled.")
  public Response cancel(
      @PathParam("id") UUID id,
      @QueryParam("reason") @Parameter(required = true, example = "RECORDED_BY_MISTAKE")
          @Nullable EndReason reason,
      @BeanParam Precondition precondition) {
    Ending ending = Ending.of(reason);
    Callback callback = callbacks.lock(id);
    precondition.requireVersion(callback.version);
    queue.cancel(files.get(callback.caseId), callback, ending);
    return CallbackView.respond(Response.ok(), callback);
  }
}

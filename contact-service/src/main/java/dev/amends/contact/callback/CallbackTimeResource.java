package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.hours.Gate;
import dev.amends.contact.permission.RulePacks;
import dev.amends.conventions.Caller;
import dev.amends.conventions.EntityTags;
import dev.amends.conventions.Idempotent;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.CallbackReason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A call that is owed is moved to a time that a person names. */
@Path("/callbacks/{id}/time")
@Tag(name = "Callbacks")
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
public class CallbackTimeResource {
  private final Callbacks callbacks;
  private final CallbackCommands callbackCommands;
  private final BorrowerTime time;
  private final RulePacks packs;
  private final BookingLimit bookingLimit;
  private final CaseFiles files;
  private final Caller caller;
  private final InstantSource clock;

  CallbackTimeResource(
      Callbacks callbacks,
      CallbackCommands callbackCommands,
      BorrowerTime time,
      RulePacks packs,
      BookingLimit bookingLimit,
      CaseFiles files,
      Caller caller,
      InstantSource clock) {
    this.callbacks = callbacks;
    this.callbackCommands = callbackCommands;
    this.time = time;
    this.packs = packs;
    this.bookingLimit = bookingLimit;
    this.files = files;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * The new time.
   *
   * @param dueLocal the borrower's wall clock; either this or {@code dueAt}
   */
  @Schema(examples = "{\"dueLocal\": \"2027-01-15T10:30:00\"}")
  record TimeRequest(
      @Schema(format = "local-date-time", examples = "2027-01-15T10:30:00")
          @Nullable LocalDateTime dueLocal,
      @Nullable Instant dueAt) {}

  /** Moves a call; one that was agreed on goes wherever the borrower's consent reaches. */
  @PUT
  @Transactional
  @Idempotent
  @Operation(operationId = "rescheduleCallback", summary = "Move a callback to another time")
  @APIResponse(responseCode = "200", description = "moved; it comes up at the new time only")
  public Response move(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TimeRequest request) {
    CaseFile file = files.lock(callbacks.caseOf(id));
    Callback callback = callbacks.byId(id);
    EntityTags.requireMatch(ifMatch, callback.version);
    callback.demandLeadsTo(CallbackStatus.SCHEDULED);
    CallbackResource.demandWorked(file);
    RequestedTime asked = new RequestedTime(request.dueLocal(), request.dueAt());
    Instant at = asked.moment(time, file, clock.instant());
    bookingLimit.requireNear(asked.field(), at, clock.instant());
    CallbackBatch open = callbacks.open(List.of(file.caseId()));
    if (callback.reason != CallbackReason.AGREED) {
      demandPermitted(open, file, at, asked.field());
    }
    callbackCommands.move(open, file, callback, at, caller.origin("moved the callback"));
    callbacks.flush();
    return CallbackResource.shown(Response.ok(), callback);
  }

  private void demandPermitted(CallbackBatch open, CaseFile file, Instant at, String field) {
    Wishes wishes = open.wishes(file);
    Gate closed = time.closedAt(file, wishes, open.history(file), at).orElse(null);
    if (closed != null) {
      throw Problems.conflict(
          "time-not-permitted",
          closed.reason(),
          Map.of(
              "field",
              field,
              "rule",
              closed.rule().id(),
              "rulePack",
              packs.idFor(file),
              "nextPermittedAt",
              time.nextSlot(
                      file,
                      wishes.withoutPreference(),
                      open.history(file),
                      at,
                      CallbackReason.MANUAL)
                  .due()
                  .at()));
    }
  }
}

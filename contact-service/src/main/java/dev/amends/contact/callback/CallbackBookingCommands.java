package dev.amends.contact.callback;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.ownership.OwnedOperation;
import dev.amends.contact.permission.AgreedCallCommands;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.Ownership;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books callbacks at a time that a person names: requested, agreed with the borrower, moved. */
@ApplicationScoped
public class CallbackBookingCommands {
  private final Callbacks callbacks;
  private final CallbackCommands commands;
  private final BorrowerTime time;
  private final AgreedCallCommands agreements;
  private final NamedTimeValidator times;
  private final PersonFacts facts;
  private final BookingLimit bookingLimit;
  private final Ownership ownership;
  private final Caller caller;
  private final InstantSource clock;

  CallbackBookingCommands(
      Callbacks callbacks,
      CallbackCommands commands,
      BorrowerTime time,
      AgreedCallCommands agreements,
      NamedTimeValidator times,
      PersonFacts facts,
      BookingLimit bookingLimit,
      Ownership ownership,
      Caller caller,
      InstantSource clock) {
    this.callbacks = callbacks;
    this.commands = commands;
    this.time = time;
    this.agreements = agreements;
    this.times = times;
    this.facts = facts;
    this.bookingLimit = bookingLimit;
    this.ownership = ownership;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A call agreed with the borrower.
   *
   * @param local on the borrower's wall clock
   * @param ownWords the borrower's words, if noted
   * @param contactId the contact in which it was agreed, if any
   * @param by the agent
   */
  public record Agreement(
      LocalDateTime local,
      @Nullable String note,
      @Nullable String ownWords,
      @Nullable UUID contactId,
      String by) {}

  /**
   * Schedules a callback for the agreed wall-clock time. The agreement is the borrower's consent as
   * far as the rule pack recognises it.
   *
   * @throws dev.amends.conventions.Problem 409 if a rule denies the call anyway
   */
  public Callback agree(CallbackBatch batch, CaseFile file, Agreement agreement, Origin origin) {
    DueTime due = time.due(file, agreement.local());
    recordConsent(batch, file, due, agreement);
    return commands.scheduleAt(
        commands.create(batch, file, CallbackReason.AGREED, agreement.note()),
        file,
        due.at(),
        new NextSlotPolicy.Slot(due, SlotBasis.NAMED),
        origin);
  }

  /**
   * Schedules a callback that the caller requests, at the first permitted slot from the requested
   * time on; an agreed one exactly at that time.
   *
   * @throws dev.amends.conventions.Problem 400 or 422 if the time is invalid, 409 if the case is
   *     closed, on hold, or a rule denies an agreed call
   */
  Callback request(CaseFile file, RequestedTime requested, boolean agreed, @Nullable String note) {
    Instant at = toInstant(file, requested);
    requireActive(file);
    CallbackBatch batch = callbacks.loadOpen(List.of(file.caseId()));
    Callback callback =
        agreed
            ? agree(
                batch,
                file,
                new Agreement(time.local(file, at), note, null, null, caller.name()),
                caller.origin("agreed on a callback"))
            : commands.scheduleAt(
                commands.create(batch, file, CallbackReason.MANUAL, note),
                file,
                at,
                time.permittedSlot(batch, file, at, CallbackReason.MANUAL),
                caller.origin("requested a callback"));
    callbacks.flush();
    return callback;
  }

  /**
   * Moves a callback to the requested time; the consent to an agreed one is recorded again.
   *
   * @throws dev.amends.conventions.Problem 400 or 422 if the time is invalid, 403 if the callback
   *     belongs to another agent, 409 if the callback or the case has ended, or a rule denies a
   *     call then
   */
  void reschedule(CaseFile file, Callback callback, RequestedTime requested) {
    ownership.require(OwnedOperation.RESCHEDULE_CALLBACK, callback.assignee);
    callback.requireTransition(CallbackStatus.SCHEDULED);
    requireActive(file);
    Instant at = toInstant(file, requested);
    CallbackBatch batch = callbacks.loadOpen(List.of(file.caseId()));
    DueTime due = time.due(file, at);
    if (callback.reason == CallbackReason.AGREED) {
      Agreement agreement = new Agreement(due.local(), null, null, null, caller.name());
      recordConsent(batch, file, due, agreement);
    } else {
      times.requirePermitted(batch, file, at, requested.field());
    }
    commands.scheduleAt(
        callback,
        file,
        due.at(),
        new NextSlotPolicy.Slot(due, SlotBasis.NAMED),
        caller.origin("moved the callback"));
    callbacks.flush();
  }

  private Instant toInstant(CaseFile file, RequestedTime requested) {
    Instant now = clock.instant();
    Instant at = requested.toInstant(time, file, now);
    bookingLimit.requireWithinLimit(requested.field(), at, now);
    return at;
  }

  private void requireActive(CaseFile file) {
    if (!file.isOpen()) {
      throw Problems.conflict(
          "case-not-open", "The case is " + file.status() + "; a callback needs an open case.");
    }
    List<HoldKind> holds = facts.holds(file);
    if (!holds.isEmpty()) {
      throw Problems.conflict("case-on-hold", "The case is on hold: " + holds);
    }
  }

  private void recordConsent(CallbackBatch batch, CaseFile file, DueTime due, Agreement agreement) {
    times.requireOutsideWaitingTime(batch, file, due);
    Instant until = time.sla(file, due, CallbackReason.AGREED);
    agreements
        .record(
            file,
            new AgreedCallCommands.AgreedCall(
                due.at(), until, agreement.ownWords(), agreement.contactId(), agreement.by()),
            clock.instant())
        .ifPresent(
            rule -> {
              throw times.denied(batch, file, due, rule.id(), rule.citation());
            });
  }
}

package dev.amends.cases.complaints;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.cases.businessday.BusinessDays;
import dev.amends.cases.holds.HoldCommands;
import dev.amends.cases.lifecycle.CaseJournal;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.cases.timeline.TimelineEntries;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.conventions.ownership.WorkClaims;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens and decides complaints, and holds their cases meanwhile. */
@ApplicationScoped
class ComplaintCommands {
  private final CollectionCases cases;
  private final Complaints complaints;
  private final HoldCommands holds;
  private final CaseJournal journal;
  private final BusinessDays days;
  private final TimelineEntries timeline;
  private final ComplaintDeadlines deadlines;
  private final Caller caller;
  private final InstantSource clock;

  ComplaintCommands(
      CollectionCases cases,
      Complaints complaints,
      HoldCommands holds,
      CaseJournal journal,
      BusinessDays days,
      TimelineEntries timeline,
      ComplaintDeadlines deadlines,
      Caller caller,
      InstantSource clock) {
    this.cases = cases;
    this.complaints = complaints;
    this.holds = holds;
    this.journal = journal;
    this.days = days;
    this.timeline = timeline;
    this.deadlines = deadlines;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Opens a complaint, and holds an open case until the complaint is decided.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case
   */
  Complaint open(UUID caseId, NewComplaint filed, Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    Instant now = clock.instant();
    Complaint opened =
        new Complaint(
            UuidCreator.getTimeOrderedEpoch(),
            collectionCase,
            filed,
            origin.by(),
            caller.subject(),
            now,
            deadlines.dueAt(now, collectionCase.facts().region()));
    complaints.persist(opened);
    journal.publish(collectionCase, opened.open(origin), days.currentDay(collectionCase));
    if (collectionCase.isOpen()) {
      holds.placeForComplaint(
          collectionCase, opened.id, "a complaint about " + filed.type() + " is open", origin);
    }
    return opened;
  }

  /**
   * Assigns an open complaint.
   *
   * @param precondition receives the version of the complaint; throws if the caller read another
   * @throws dev.amends.conventions.Problem 404 if there is no such complaint, 409 if it is already
   *     decided or the caller claims what another person holds, 422 if the assignee opened the
   *     complaint or it is about the assignee
   */
  Complaint assign(UUID id, LongConsumer precondition, @Nullable String assignee) {
    Complaint complaint = complaints.get(id);
    cases.lock(complaint.caseId);
    complaints.getEntityManager().refresh(complaint);
    precondition.accept(complaint.version);
    requireOpen(complaint);
    if (assignee != null && isInvolved(complaint, assignee)) {
      throw Problems.rejected(
          "same-person",
          "assignee",
          "must be neither the person who opened the complaint nor the person whom it is about (was "
              + assignee
              + ")");
    }
    WorkClaims.requireFree(complaint.assignee, assignee, caller.name());
    complaint.assign(assignee);
    complaints.flush();
    return complaint;
  }

  private boolean isInvolved(Complaint complaint, String name) {
    return Stream.concat(Stream.of(complaint.openedBy), about(complaint).stream())
        .anyMatch(involved -> involved.strip().equalsIgnoreCase(name.strip()));
  }

  private static void requireOpen(Complaint complaint) {
    if (complaint.state != Complaint.State.OPEN) {
      throw Problems.conflict(
          "complaint-already-decided",
          "The complaint is already decided: " + complaint.state + ".");
    }
  }

  /**
   * Decides a complaint and releases its hold.
   *
   * @param restDays the days for which the strategy rests, if it does
   * @throws dev.amends.conventions.Problem 403 if the caller opened the complaint or it is about
   *     the caller, 404 if the case has no such complaint, 409 if it is already decided
   */
  Complaint decide(
      UUID caseId,
      UUID complaintId,
      boolean upheld,
      String decision,
      @Nullable Integer restDays,
      Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    Complaint complaint = complaints.findById(complaintId);
    if (complaint == null || !complaint.caseId.equals(caseId)) {
      throw Problems.notFound("complaint", complaintId);
    }
    requireOpen(complaint);
    rejectPersonsInvolved(complaint);
    LocalDate today = days.currentDay(collectionCase);
    if (restDays != null && collectionCase.isOpen()) {
      collectionCase.treatment().pause(today, restDays);
    }
    journal.publish(
        collectionCase,
        complaint.decide(upheld, decision, restDays, clock.instant(), origin),
        today);
    holds.releaseForComplaint(collectionCase, complaintId, "the complaint was decided", origin);
    return complaint;
  }

  private void rejectPersonsInvolved(Complaint complaint) {
    if (caller.is(complaint.openedBy, complaint.openerSubject)) {
      throw Problems.forbidden(
          "same-person", "You opened this complaint. Ask somebody else to decide it.");
    }
    if (about(complaint).filter(agent -> caller.is(agent, null)).isPresent()) {
      throw Problems.forbidden(
          "same-person", "The complaint is about you. Ask somebody else to decide it.");
    }
  }

  /** The agent that the complaint is about, or else the agent of the contact that it is about. */
  private Optional<String> about(Complaint complaint) {
    return Optional.ofNullable(complaint.aboutAgent)
        .or(
            () ->
                Optional.ofNullable(complaint.contactId)
                    .flatMap(contact -> timeline.agentOf(complaint.caseId, contact)));
  }
}

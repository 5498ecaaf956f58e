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
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
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
  private final Caller caller;
  private final InstantSource clock;

  ComplaintCommands(
      CollectionCases cases,
      Complaints complaints,
      HoldCommands holds,
      CaseJournal journal,
      BusinessDays days,
      TimelineEntries timeline,
      Caller caller,
      InstantSource clock) {
    this.cases = cases;
    this.complaints = complaints;
    this.holds = holds;
    this.journal = journal;
    this.days = days;
    this.timeline = timeline;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Opens a complaint, and holds an open case until the complaint is decided.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such case
   */
  Complaint open(
      UUID caseId,
      Complaint.Type type,
      String text,
      @Nullable UUID contactId,
      @Nullable String aboutAgent,
      Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    Complaint opened =
        new Complaint(
            UuidCreator.getTimeOrderedEpoch(),
            caseId,
            type,
            text,
            contactId,
            aboutAgent,
            origin.by(),
            caller.subject(),
            clock.instant());
    complaints.persist(opened);
    journal.publish(
        collectionCase,
        opened.open(collectionCase.account(), origin),
        days.currentDay(collectionCase));
    if (collectionCase.isOpen()) {
      holds.placeForComplaint(
          collectionCase, opened.id, "a complaint about " + type + " is open", origin);
    }
    return opened;
  }

  /**
   * Decides a complaint and releases its hold.
   *
   * @throws dev.amends.conventions.Problem 403 if the caller opened the complaint or it is about
   *     the caller, 404 if the case has no such complaint, 409 if it is already decided
   */
  Complaint decide(UUID caseId, UUID complaintId, boolean upheld, String decision, Origin origin) {
    CollectionCase collectionCase = cases.lock(caseId);
    Complaint complaint = complaints.findById(complaintId);
    if (complaint == null || !complaint.caseId.equals(caseId)) {
      throw Problems.notFound("complaint", complaintId);
    }
    if (complaint.state != Complaint.State.OPEN) {
      throw Problems.conflict(
          "complaint-already-decided",
          "The complaint is already decided: " + complaint.state + ".");
    }
    rejectPersonsInvolved(complaint);
    journal.publish(
        collectionCase,
        complaint.decide(collectionCase.account(), upheld, decision, clock.instant(), origin),
        days.currentDay(collectionCase));
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

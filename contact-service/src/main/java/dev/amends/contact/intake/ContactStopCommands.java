package dev.amends.contact.intake;

import dev.amends.contact.callback.StoppedCallCommands;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.permission.PersonFacts;
import dev.amends.contact.task.TaskCommands;
import dev.amends.contact.task.TraceCommands;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.CaseEvent.HoldPlaced;
import dev.amends.events.CaseEvent.HoldReleased;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Stops contact about cases that are held or end, and resumes it. */
@ApplicationScoped
class ContactStopCommands {
  private final StoppedCallCommands calls;
  private final TaskCommands tasks;
  private final TraceCommands traces;
  private final PersonFacts facts;

  ContactStopCommands(
      StoppedCallCommands calls, TaskCommands tasks, TraceCommands traces, PersonFacts facts) {
    this.calls = calls;
    this.tasks = tasks;
    this.traces = traces;
    this.facts = facts;
  }

  void hold(CaseBatch batch, CaseFile file, HoldPlaced placed, String eventId) {
    file.placeHold(placed.holdId(), placed.kind());
    String why = "the case is on hold: " + placed.kind();
    Origin origin = Origin.event("hold: contacts stop", eventId);
    for (CaseFile affected : affectedCases(batch, file, placed.kind())) {
      calls.stop(batch.callbacks(), affected, why, origin);
      tasks.pause(batch.tasks(), affected);
      batch.stoppedAccounts().add(affected.account());
    }
  }

  void release(CaseBatch batch, CaseFile file, HoldReleased released, String eventId) {
    file.releaseHold(released.holdId(), released.stillHeld());
    resume(batch, affectedCases(batch, file, released.kind()), eventId);
  }

  /** Ends the contact about a case, and its holds, which end with it. */
  void end(CaseBatch batch, CaseFile file, String why, String eventId) {
    Set<CaseFile> affected = new LinkedHashSet<>();
    file.holdKinds().forEach(kind -> affected.addAll(affectedCases(batch, file, kind)));
    file.endHolds();
    Origin origin = Origin.event("case-ended: " + why, eventId);
    calls.stop(batch.callbacks(), file, why, origin);
    tasks.end(batch.tasks(), file, why, origin);
    batch.stoppedAccounts().add(file.account());
    affected.remove(file);
    resume(batch, List.copyOf(affected), eventId);
  }

  /** Continues the contact about a case that a reversal reopened. */
  void reopen(CaseBatch batch, CaseFile file, String eventId) {
    Origin origin = Origin.event("payment-reversed: the case continues", eventId);
    calls.resumeReopened(batch.callbacks(), file, origin);
    if (file.contactState().isWithoutPhone()) {
      traces.trace(file, origin);
      batch.tasks().reload(file.caseId());
    }
  }

  /** The case itself and, if the fact behind the hold is the person's, their other open cases. */
  private List<CaseFile> affectedCases(CaseBatch batch, CaseFile file, HoldKind kind) {
    return Stream.concat(
            Stream.of(file),
            batch.callbacks().person(file).openCases().stream()
                .filter(other -> !other.caseId().equals(file.caseId()))
                .filter(other -> other.isOpen() && facts.isShared(other, file.account(), kind)))
        .toList();
  }

  /** A case that is still stopped resumes with the release of its last hold. */
  private void resume(CaseBatch batch, List<CaseFile> released, String eventId) {
    Origin origin = Origin.event("hold-ended: contacts resume", eventId);
    for (CaseFile file : released) {
      if (facts.holds(file, batch.callbacks().person(file)).isEmpty()) {
        calls.resumeAfterHold(batch.callbacks(), file, origin);
        tasks.resume(batch.tasks(), file, origin);
      }
    }
  }
}

package dev.amends.contact.intake;

import dev.amends.contact.aftercare.DueReminderCommands;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.letter.AftercareFacts;
import dev.amends.contact.letter.NoticeCommands;
import dev.amends.contact.letter.NoticeWithdrawalCommands;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.CaseEvent.CaseClosed;
import dev.amends.events.CaseEvent.CaseCured;
import dev.amends.events.CaseEvent.CaseReopened;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;

/**
 * Stops contact about a case that ends, with a closing letter after a cure, and resumes it when the
 * case reopens.
 */
@ApplicationScoped
class CaseEndCommands {
  private final ContactStopCommands stops;
  private final NoticeCommands notices;
  private final NoticeWithdrawalCommands withdrawals;
  private final DueReminderCommands reminders;
  private final InstantSource clock;

  CaseEndCommands(
      ContactStopCommands stops,
      NoticeCommands notices,
      NoticeWithdrawalCommands withdrawals,
      DueReminderCommands reminders,
      InstantSource clock) {
    this.stops = stops;
    this.notices = notices;
    this.withdrawals = withdrawals;
    this.reminders = reminders;
    this.clock = clock;
  }

  /** Ends a cured case; its closing letter states what was overdue before. */
  void cure(CaseBatch batch, CaseFile file, CaseCured cured, String eventId) {
    AftercareFacts.Cure facts =
        new AftercareFacts.Cure(
            file.figures().overdue().orElse(null),
            file.figures().delinquentSince().orElse(null),
            cured.businessDate(),
            cured.watchUntil());
    List<HoldKind> heldBy = file.holdKinds();
    file.update(cured.facts());
    stops.end(batch, file, "the case is cured", eventId);
    Origin origin = Origin.event("closing-letter: nothing is overdue any more", eventId);
    if (notices.issueClosingLetter(file, facts, heldBy, origin, clock.instant())) {
      reminders.watch(file, cured.watchUntil(), clock.instant());
    } else {
      reminders.endWatch(file.account());
    }
    batch.tasks().reload(file.caseId());
  }

  void close(CaseBatch batch, CaseFile file, CaseClosed closed, String eventId) {
    file.update(closed.facts());
    stops.end(batch, file, "the case is closed: " + closed.reason(), eventId);
  }

  /**
   * Resumes contact about a case that a reversal reopened; its closing letter is no longer true.
   */
  void reopen(CaseBatch batch, CaseFile file, CaseReopened reopened, String eventId) {
    file.update(reopened.facts());
    Origin origin = Origin.event("payment-reversed: the case continues", eventId);
    withdrawals.withdrawOfKind(file, NoticeKind.CLOSING_LETTER, origin, clock.instant());
    reminders.reopen(file, origin, clock.instant());
    batch.tasks().reload(file.caseId());
    stops.reopen(batch, file, eventId);
  }
}

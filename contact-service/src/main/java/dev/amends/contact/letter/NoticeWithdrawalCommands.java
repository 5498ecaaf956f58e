package dev.amends.contact.letter;

import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.letter.Delivery.Status;
import dev.amends.contact.letter.DeliveryResource.DeliveryRequest;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.contact.permission.NoticePermitCommands;
import dev.amends.conventions.Caller;
import dev.amends.conventions.Problems;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.List;

/**
 * Withdraws notices that have not been sent, because their cause is withdrawn. The caller holds the
 * lock of the account.
 */
@ApplicationScoped
public class NoticeWithdrawalCommands {
  private final Notices notices;
  private final PendingNotices pending;
  private final NoticePermitCommands permits;
  private final Outbox outbox;
  private final Event<NoticeProgress> progress;
  private final Caller caller;

  NoticeWithdrawalCommands(
      Notices notices,
      PendingNotices pending,
      NoticePermitCommands permits,
      Outbox outbox,
      Event<NoticeProgress> progress,
      Caller caller) {
    this.notices = notices;
    this.pending = pending;
    this.permits = permits;
    this.outbox = outbox;
    this.progress = progress;
    this.caller = caller;
  }

  /** Withdraws the notices of a step of the ladder that was withdrawn, unless they were sent. */
  public void withdrawOfStep(CaseFile file, String strategyStep, Origin origin, Instant now) {
    pending.deleteOfStep(file.caseId(), strategyStep);
    withdraw(file, notices.findUnsentByStep(file.caseId(), strategyStep), origin, now);
  }

  /** Withdraws the notices of one kind that are no longer true, unless they were sent. */
  public void withdrawOfKind(CaseFile file, NoticeKind kind, Origin origin, Instant now) {
    pending.deleteOfKind(file.caseId(), kind);
    withdraw(file, notices.findUnsentByKind(file.caseId(), kind), origin, now);
  }

  private void withdraw(CaseFile file, List<Notice> unsent, Origin origin, Instant now) {
    for (Notice notice : unsent) {
      outbox.append(notice.withdraw(now, origin), now);
      permits.discount(notice.account(), notice.id);
      progress.fire(new NoticeProgress(file, notice.id, NoticeProgress.Step.WITHDRAWN, origin));
    }
  }

  /**
   * Cancels the withdrawal of a notice if a delivery step shows that it was sent before it; the
   * notice counts again. Does nothing if the notice is not withdrawn.
   *
   * @throws dev.amends.conventions.Problem 409 if the notice was sent after its withdrawal
   */
  void reinstateIfSent(Notice notice, DeliveryRequest request, Instant now) {
    Instant withdrawnAt = notice.withdrawnAt;
    if (withdrawnAt == null || request.status() == Status.FAILED) {
      return;
    }
    if (request.at().isAfter(withdrawnAt)) {
      throw Problems.conflict(
          "notice-withdrawn",
          ("The notice was withdrawn at %s: %s. Do not send it. If it was sent before"
                  + " that, record that delivery first; if it was sent later, log it as a contact.")
              .formatted(withdrawnAt, notice.whyWithdrawn));
    }
    Origin origin = caller.origin("the notice was sent before it was withdrawn");
    outbox.append(notice.reinstate(origin), now);
    permits.recount(notice.account(), notice.id);
  }
}

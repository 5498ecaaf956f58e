package dev.amends.contact.letter;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.borrower.BorrowersReported;
import dev.amends.contact.casefile.BorrowerZones;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.contact.permission.NoticePermitCommands;
import dev.amends.contact.permission.NoticePermitCommands.Decision;
import dev.amends.contact.permission.NoticePermitCommands.Obstacle;
import dev.amends.contact.permission.NoticePermitCommands.Recipient;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.Origin;
import dev.amends.letters.Letter;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues notices. The caller holds the lock of the account. */
@ApplicationScoped
public class NoticeCommands {
  private final BorrowerFiles borrowers;
  private final CaseFiles files;
  private final NoticePermitCommands permits;
  private final Notices notices;
  private final PendingNotices pending;
  private final NoticeWriter writer;
  private final BorrowerZones zones;
  private final LetterConfig config;
  private final Outbox outbox;
  private final Event<NoticeProgress> progress;
  private final InstantSource clock;

  NoticeCommands(
      BorrowerFiles borrowers,
      CaseFiles files,
      NoticePermitCommands permits,
      Notices notices,
      PendingNotices pending,
      NoticeWriter writer,
      BorrowerZones zones,
      LetterConfig config,
      Outbox outbox,
      Event<NoticeProgress> progress,
      InstantSource clock) {
    this.borrowers = borrowers;
    this.files = files;
    this.permits = permits;
    this.notices = notices;
    this.pending = pending;
    this.writer = writer;
    this.zones = zones;
    this.config = config;
    this.outbox = outbox;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Issues a notice in a case if the rules on contacts permit it. If they do not, the denial is
   * recorded, and one that ends by itself is followed by a second attempt. If the lender has not
   * reported the borrower yet, the notice waits for the report.
   *
   * @param contactId the contact that led to the notice, if any
   * @param waitUntil end of the waiting time that the notice starts, if any
   */
  public void issue(
      CaseFile file,
      NoticeKind kind,
      @Nullable UUID contactId,
      @Nullable Instant waitUntil,
      Origin origin,
      Instant now) {
    issue(file, kind, new NoticeCause(contactId, waitUntil, null, null), origin, now);
  }

  /** Issues the letter that a step of the ladder requires, under the same conditions. */
  public void issueForStep(
      CaseFile file, NoticeKind kind, String strategyStep, Origin origin, Instant now) {
    NoticeCause cause = new NoticeCause(null, null, strategyStep, null);
    issue(file, kind, cause, origin, now);
  }

  /**
   * Issues the closing letter of a cured case, under the same conditions, except that the case need
   * not be open.
   *
   * @param heldBy the holds that were in force when the case ended
   * @return whether none of them forbids letters after the end of the case
   */
  public boolean issueClosingLetter(
      CaseFile file,
      AftercareFacts.Cure cure,
      Collection<HoldKind> heldBy,
      Origin origin,
      Instant now) {
    NoticeKind kind = NoticeKind.CLOSING_LETTER;
    Optional<Obstacle> hold = NoticePolicy.hold(heldBy);
    if (hold.isPresent()) {
      permits.decide(UuidCreator.getTimeOrderedEpoch(), file, kind, hold, origin, now);
      return false;
    }
    issue(file, kind, new NoticeCause(null, null, null, AftercareFacts.of(cure)), origin, now);
    return true;
  }

  /**
   * Issues the reminder of a payment that is not due yet, under the same conditions as a closing
   * letter, except that it may follow another one within days. A denied reminder is not tried
   * again.
   */
  public void issueReminder(
      CaseFile file, AftercareFacts.DuePayment payment, Origin origin, Instant now) {
    NoticeCause cause = new NoticeCause(null, null, null, AftercareFacts.of(payment));
    issue(file, NoticeKind.DUE_DATE_REMINDER, cause, origin, now);
  }

  private void issue(
      CaseFile file, NoticeKind kind, NoticeCause cause, Origin origin, Instant now) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    if (borrowers.find(file.account()).isEmpty()) {
      pending.persist(new PendingNotice(id, file, kind, cause, null, origin));
      return;
    }
    switch (permits.decide(id, file, kind, obstacle(file, kind, now), origin, now)) {
      case Decision.Granted granted -> issue(id, file, kind, granted.to(), cause, origin, now);
      case Decision.Denied denied -> {
        if (denied.retryAt() != null && kind != NoticeKind.DUE_DATE_REMINDER) {
          pending.persist(new PendingNotice(id, file, kind, cause, denied.retryAt(), origin));
        }
      }
    }
  }

  /** Tries a denied notice once more, whatever the result. */
  void retry(PendingNotice notice, CaseFile file, Instant now) {
    pending.delete(notice);
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Origin origin = notice.origin();
    Optional<Obstacle> obstacle = obstacle(file, notice.kind, now);
    if (permits.decide(id, file, notice.kind, obstacle, origin, now)
        instanceof Decision.Granted granted) {
      issue(id, file, notice.kind, granted.to(), notice.cause(), origin, now);
    }
  }

  private Optional<Obstacle> obstacle(CaseFile file, NoticeKind kind, Instant now) {
    if (writer.sender(file).isEmpty()) {
      return Optional.of(NoticePolicy.withoutSender(file.account().lenderId()));
    }
    if (kind == NoticeKind.DUE_DATE_REMINDER) {
      return Optional.empty();
    }
    Instant latest = notices.latestIssuedAt(file.caseId(), kind).orElse(null);
    return NoticePolicy.repetition(kind, latest, config.sameNoticeDaysApart(), now);
  }

  private void issue(
      UUID id,
      CaseFile file,
      NoticeKind kind,
      Recipient to,
      NoticeCause cause,
      Origin origin,
      Instant now) {
    Instant waitUntil = cause.waitUntil();
    ZoneId zone = zones.candidates(file).getFirst();
    LocalDate issuedOn = LocalDate.ofInstant(now, zone);
    String reference = notices.newReference(issuedOn);
    Letter letter =
        writer.write(
            reference,
            file,
            kind,
            to,
            issuedOn,
            waitUntil == null || !waitUntil.isAfter(now)
                ? null // it has passed while the notice waited for the borrower's data
                : LocalDate.ofInstant(waitUntil, zone),
            cause.aftercare());
    Notice notice = new Notice(id, reference, file, kind, letter, to.address().id(), cause, now);
    notices.persist(notice);
    outbox.append(notice.issuedEvent(origin), now);
    progress.fire(
        new NoticeProgress(
            file,
            id,
            kind == NoticeKind.DUE_DATE_REMINDER
                ? NoticeProgress.Step.WRITTEN_URGENTLY
                : NoticeProgress.Step.WRITTEN,
            origin));
  }

  /** Issues the notices that waited for the borrowers' data. */
  void onBorrowersReported(@Observes BorrowersReported reported) {
    for (PendingNotice notice : pending.of(reported.accounts())) {
      pending.delete(notice);
      issue(
          files.get(notice.caseId), notice.kind, notice.cause(), notice.origin(), clock.instant());
    }
  }
}

package dev.amends.contact.letter;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.amends.contact.casefile.CaseFile;
import dev.amends.events.Origin;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues notices. The caller holds the lock of the account. */
@ApplicationScoped
public class NoticeCommands {
  private final Notices notices;
  private final NoticeWriter writer;
  private final Outbox outbox;

  NoticeCommands(Notices notices, NoticeWriter writer, Outbox outbox) {
    this.notices = notices;
    this.writer = writer;
    this.outbox = outbox;
  }

  /**
   * Issues a notice to the borrower of a case.
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
    UUID id = UuidCreator.getTimeOrderedEpoch();
    Letter letter = writer.write(id, file, kind, waitUntil, now);
    Notice notice = new Notice(id, file, kind, letter, contactId, waitUntil, now);
    notices.persist(notice);
    outbox.append(notice.issuedEvent(origin), now);
  }
}

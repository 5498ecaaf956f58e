package dev.amends.contact.contactlog;

import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.ContactEvent.Purpose;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent reports of a contact, checked.
 *
 * @param callbackId the callback it answers, where the agent names one
 * @param permitId the permit it uses, where it needs one
 * @param purpose what the permit is for, where there is one
 * @param contactPoint the number or address used, where told
 * @param numberUsed the agent's own, where told
 * @param verified whether the other party of the talk is known to be the borrower
 * @param words what was said, by whom
 * @param endedAt when it ended, where told
 * @param promiseDatedByRule whether payment was asked for at once and no date was named
 * @param reasonCode root cause of the delay, coded
 * @param noPromiseReason why there is no promise, coded
 * @param agreedLocal the wall-clock time agreed for the next call, where one was
 */
record ContactReport(
    @Nullable UUID callbackId,
    @Nullable UUID permitId,
    @Nullable Purpose purpose,
    Direction direction,
    Channel channel,
    @Nullable String contactPoint,
    @Nullable String numberUsed,
    Disposition disposition,
    boolean verified,
    Words words,
    Instant contactedAt,
    @Nullable Instant endedAt,
    @Nullable PromiseToPay promise,
    boolean promiseDatedByRule,
    @Nullable String reasonCode,
    @Nullable String noPromiseReason,
    ConversationNotes talk,
    @Nullable LocalDateTime agreedLocal) {

  /** Whether the borrower himself was reached. */
  boolean isRightParty() {
    return disposition.rightParty() && verified;
  }

  /**
   * Whether a call that is owed is done by it: the borrower was reached, or we called him. Who
   * calls us without showing who he is leaves what is owed as it is, and so does a letter.
   */
  boolean answersACall() {
    return isRightParty() || (direction == Direction.OUTBOUND && channel == Channel.CALL);
  }

  /**
   * The words of a contact; they never leave this service.
   *
   * @param notes of the agent
   * @param own of the borrower, verbatim
   * @param agentView what the agent makes of it
   */
  record Words(@Nullable String notes, @Nullable String own, @Nullable String agentView) {}
}

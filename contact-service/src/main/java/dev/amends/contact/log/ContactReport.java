package dev.amends.contact.log;

import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.PromiseToPay;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agent reports of a contact, checked.
 *
 * @param callbackId the callback it answers, where the agent names one
 * @param permitId the permit it uses, where it needs one
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
    TalkNotes talk,
    @Nullable LocalDateTime agreedLocal) {

  /**
   * The words of a contact; they never leave this service.
   *
   * @param notes of the agent
   * @param own of the borrower, verbatim
   * @param agentView what the agent makes of it
   */
  record Words(@Nullable String notes, @Nullable String own, @Nullable String agentView) {}
}

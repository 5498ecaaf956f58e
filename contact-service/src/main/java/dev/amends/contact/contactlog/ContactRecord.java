package dev.amends.contact.contactlog;

import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.PromiseToPay;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A logged contact as others here may see it.
 *
 * @param agent who made it
 * @param disposition the code of what came of it
 * @param reasonCode root cause of the delay, where told
 * @param notes what was said, as the agent wrote it; never for an event or a log
 */
public record ContactRecord(
    UUID id,
    UUID caseId,
    String agent,
    Instant contactedAt,
    Channel channel,
    Direction direction,
    String disposition,
    @Nullable PromiseToPay promise,
    @Nullable String reasonCode,
    @Nullable String notes) {

  static ContactRecord of(Contact contact) {
    return new ContactRecord(
        contact.id,
        contact.caseId,
        contact.agent,
        contact.contactedAt,
        contact.channel,
        contact.direction,
        contact.disposition,
        contact.promise(),
        contact.reasonCode,
        contact.notes);
  }
}

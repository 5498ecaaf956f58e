package dev.amends.messaging.consumption;

import dev.amends.conventions.privacy.OperationalText;
import dev.amends.conventions.privacy.PersonalDataMask;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parked message as an operator sees it.
 *
 * @param behind the parked message that this one waits for; absent if it is at fault itself
 * @param payload the payload with its texts hidden, at most 4,096 characters; absent once it was
 *     purged. Only a disclosure shows the plain payload
 * @param decisionReason the code of the reason why it was discarded
 */
public record ParkedMessageView(
    UUID id,
    @OperationalText String state,
    @OperationalText String reason,
    @Nullable String field,
    @Nullable UUID behind,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    String type,
    String source,
    String eventId,
    @OperationalText Map<String, String> headers,
    @OperationalText @Nullable String payload,
    int payloadBytes,
    int attempts,
    Instant parkedAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @OperationalText @Nullable String decisionReason) {

  private static final int SHOWN_CHARACTERS_MAX = 4096;

  static ParkedMessageView of(ParkedMessage parked, PersonalDataMask mask) {
    Message message = parked.message();
    return new ParkedMessageView(
        parked.id(),
        parked.state(),
        parked.reason(),
        parked.field(),
        parked.behind(),
        message.topic(),
        message.partition(),
        message.offset(),
        message.key(),
        message.type(),
        message.source(),
        message.identity(),
        message.headers(),
        parked.purged() ? null : shown(mask.maskJson(message.payload())),
        parked.payloadBytes(),
        parked.attempts(),
        parked.parkedAt(),
        parked.decidedAt(),
        parked.decidedBy(),
        parked.decisionReason());
  }

  private static String shown(String payload) {
    return payload.substring(0, Math.min(payload.length(), SHOWN_CHARACTERS_MAX));
  }
}

package dev.amends.messaging.parking;

import dev.amends.messaging.codec.Message;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that waits for an operator.
 *
 * @param position the order of arrival
 * @param field the field that breaks a rule, where it is one
 * @param behind the parked message it waits for, where it is not guilty itself
 * @param attempts how often it was tried
 */
record ParkedMessage(
    UUID id,
    long position,
    Message message,
    String reason,
    @Nullable String field,
    @Nullable UUID behind,
    String state,
    int attempts,
    Instant parkedAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy) {}

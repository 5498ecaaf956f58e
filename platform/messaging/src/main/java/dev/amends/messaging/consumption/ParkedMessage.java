package dev.amends.messaging.consumption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be applied and waits for an operator's decision.
 *
 * @param position grows in the order of arrival
 * @param field the field that breaks a rule, if one does
 * @param behind the parked message that this one waits for, if it is not at fault itself
 * @param state PARKED, RELEASED or DISCARDED
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

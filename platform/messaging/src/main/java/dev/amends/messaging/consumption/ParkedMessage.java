package dev.amends.messaging.consumption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be applied and waits for an operator's decision.
 *
 * @param position grows in the order of arrival
 * @param message its payload is empty once it was purged
 * @param payloadBytes the size of the payload when it was received
 * @param purged whether the payload was deleted after the decision
 * @param field the field that breaks a rule, if one does
 * @param behind the parked message that this one waits for, if it is not at fault itself
 * @param state PARKED, RELEASED or DISCARDED
 * @param attempts how often it was tried
 * @param decisionReason the code of the reason why it was discarded, if one was given
 */
record ParkedMessage(
    UUID id,
    long position,
    Message message,
    int payloadBytes,
    boolean purged,
    String reason,
    @Nullable String field,
    @Nullable UUID behind,
    String state,
    int attempts,
    Instant parkedAt,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String decisionReason) {}

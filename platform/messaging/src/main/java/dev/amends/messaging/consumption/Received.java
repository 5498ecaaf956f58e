package dev.amends.messaging.consumption;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that is new to this service.
 *
 * @param id the CloudEvents id
 * @param source the CloudEvents source
 * @param occurredAt the CloudEvents time; that of the Kafka record where the producer gave none
 * @param partition the Kafka partition it came from, which is that of its account
 * @param traceparent the W3C trace it belongs to, where the producer gave one
 */
public record Received<E>(
    E event,
    String id,
    String source,
    Instant occurredAt,
    int partition,
    @Nullable String traceparent) {}

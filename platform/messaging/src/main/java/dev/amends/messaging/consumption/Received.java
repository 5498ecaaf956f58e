package dev.amends.messaging.consumption;

import dev.amends.messaging.codec.DroppedField;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that this service has not received before, with its CloudEvents attributes.
 *
 * @param id the CloudEvents id
 * @param source the CloudEvents source
 * @param occurredAt the CloudEvents time, or the time of the Kafka record if the producer set none
 * @param partition the Kafka partition of the record, which is that of its account
 * @param traceparent the W3C trace context, if the producer set one
 * @param dropped invalid optional fields that were dropped from the event
 */
public record Received<E>(
    E event,
    String id,
    String source,
    Instant occurredAt,
    int partition,
    @Nullable String traceparent,
    List<DroppedField> dropped) {}

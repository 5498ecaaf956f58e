package dev.amends.messaging.consumption;

import dev.amends.events.AccountKey;
import dev.amends.events.Event;
import dev.amends.messaging.codec.EventCodec;
import dev.amends.messaging.codec.EventTypes;
import dev.amends.messaging.codec.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads a message as an event of its topic, or says what is wrong with it. */
@ApplicationScoped
class MessageReader {
  private static final String TOO_LONG =
      "must have at most " + Message.NAME_LENGTH_MAX + " characters";

  private final EventCodec codec;
  private final int payloadBytesMax;

  MessageReader(
      EventCodec codec,
      @ConfigProperty(name = "amends.messaging.payload-bytes-max", defaultValue = "262144")
          int payloadBytesMax) {
    this.codec = codec;
    this.payloadBytesMax = payloadBytesMax;
  }

  <E extends Event> Reading<E> read(Message message, EventTypes<E> types) {
    String type = message.header("ce_type");
    if (type == null) {
      return bad("ce_type", "header is required");
    }
    Optional<Class<? extends E>> event = types.find(type);
    if (event.isEmpty()) {
      return types.knowsOtherVersionOf(type)
          ? bad("ce_type", "has a version that this service does not know: " + type)
          : new Reading.Foreign<>("the type is not known here: " + type);
    }
    for (String name : List.of("ce_id", "ce_source")) {
      if (message.header(name) == null) {
        return bad(name, "header is required");
      }
      if (!message.isNamedBy(name)) {
        return bad(name, TOO_LONG);
      }
    }
    if (message.key() != null && message.key().length() > Message.NAME_LENGTH_MAX) {
      return bad("key", "of the record " + TOO_LONG);
    }
    if (message.payload().length > payloadBytesMax) {
      return bad(
          null,
          "the message has " + message.payload().length + " bytes, allowed are " + payloadBytesMax);
    }
    return switch (codec.<E>decode(event.get(), message.payload())) {
      case EventCodec.Decoded.Known<E> known -> placed(message, known.event());
      case EventCodec.Decoded.Invalid<E> invalid ->
          new Reading.Bad<>(invalid.field().isEmpty() ? null : invalid.field(), invalid.reason());
    };
  }

  /** The key decides the order; a wrong one would break it without a sound. */
  private static <E extends Event> Reading<E> placed(Message message, E event) {
    String expected =
        EventBatch.accountOf(event).map(AccountKey::recordKey).orElse(event.lenderId());
    if (!Objects.equals(message.key(), expected)) {
      return bad("key", "of the record must be " + expected + ", was " + message.key());
    }
    String time = message.header("ce_time");
    Instant occurredAt = message.timestamp();
    if (time != null) {
      try {
        occurredAt = OffsetDateTime.parse(time).toInstant();
      } catch (DateTimeParseException e) {
        return bad("ce_time", "must be an RFC 3339 time, was " + time);
      }
    }
    return new Reading.Good<>(
        new Received<>(
            event,
            Objects.requireNonNull(message.header("ce_id")),
            message.source(),
            occurredAt,
            message.partition(),
            message.header("traceparent")));
  }

  private static <E extends Event> Reading<E> bad(@Nullable String field, String rule) {
    return new Reading.Bad<>(field, field == null ? rule : field + " " + rule);
  }
}

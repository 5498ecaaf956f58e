package dev.amends.messaging.consumption;

import dev.amends.conventions.calendar.BusinessDatePolicy;
import dev.amends.events.AccountInputEvent;
import dev.amends.events.AccountKey;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.codec.EventCodec;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads a message as an event of its topic, or reports what is wrong with it. */
@ApplicationScoped
class MessageReader {
  private static final String TOO_LONG =
      "must have at most " + Message.NAME_LENGTH_MAX + " characters";

  private final EventCodec codec;
  private final MessageSources sources;
  private final BusinessDatePolicy businessDates;
  private final CorrectionSources corrections;
  private final InstantSource clock;
  private final int payloadBytesMax;

  MessageReader(
      EventCodec codec,
      MessageSources sources,
      BusinessDatePolicy businessDates,
      CorrectionSources corrections,
      InstantSource clock,
      @ConfigProperty(name = "amends.messaging.payload-bytes-max", defaultValue = "262144")
          int payloadBytesMax) {
    this.codec = codec;
    this.sources = sources;
    this.businessDates = businessDates;
    this.corrections = corrections;
    this.clock = clock;
    this.payloadBytesMax = payloadBytesMax;
  }

  <E extends Event> ReadResult<E> read(Message message, EventTypes<E> types) {
    if (message.isConflict()) {
      return invalid("ce_id", "was received before with another key or payload");
    }
    String type = message.header("ce_type");
    if (type == null) {
      return invalid("ce_type", "header is required");
    }
    Optional<Class<? extends AccountInputEvent>> input = types.findAccountInput(type);
    if (input.isPresent()) {
      return readAccountInput(message, input.get());
    }
    Optional<Class<? extends E>> event = types.find(type);
    if (event.isEmpty()) {
      return types.knowsOtherVersionOf(type)
          ? invalid("ce_type", "has a version that this service does not know: " + type)
          : new ReadResult.UnknownType<>("the type is unknown to this service: " + type);
    }
    return this.<E>brokenRule(message).orElseGet(() -> decode(message, event.get()));
  }

  private <E extends Event> ReadResult<E> readAccountInput(
      Message message, Class<? extends AccountInputEvent> type) {
    ReadResult<AccountInputEvent> result =
        this.<AccountInputEvent>brokenRule(message).orElseGet(() -> decode(message, type));
    return switch (result) {
      case ReadResult.Valid<AccountInputEvent> valid ->
          new ReadResult.InputReport<>(valid.received());
      case ReadResult.InputReport<AccountInputEvent> report ->
          new ReadResult.InputReport<>(report.received());
      case ReadResult.Invalid<AccountInputEvent> invalid ->
          new ReadResult.Invalid<>(invalid.field(), invalid.reason());
      case ReadResult.UnknownType<AccountInputEvent> unknown ->
          new ReadResult.UnknownType<>(unknown.reason());
    };
  }

  /** Checks what must hold before the payload is parsed. */
  private <E extends Event> Optional<ReadResult<E>> brokenRule(Message message) {
    for (String name : List.of("ce_id", "ce_source")) {
      String value = message.header(name);
      if (value == null || value.isBlank()) {
        return Optional.of(invalid(name, "header is required"));
      }
      if (!message.identifies(name)) {
        return Optional.of(invalid(name, TOO_LONG));
      }
    }
    Optional<MessageSources.Violation> violation = sources.violation(message);
    if (violation.isPresent()) {
      return Optional.of(invalid(violation.get().field(), violation.get().rule()));
    }
    if (message.key() != null && message.key().length() > Message.NAME_LENGTH_MAX) {
      return Optional.of(invalid("key", "of the record " + TOO_LONG));
    }
    int bytes = message.payload().length;
    return bytes > payloadBytesMax
        ? Optional.of(
            invalid(
                null,
                "the message has " + bytes + " bytes (the maximum is " + payloadBytesMax + ")"))
        : Optional.empty();
  }

  private <E extends Event> ReadResult<E> decode(Message message, Class<? extends E> type) {
    return switch (codec.<E>decode(type, message.payload())) {
      case EventCodec.Decoded.Known<E> known -> received(message, known);
      case EventCodec.Decoded.Invalid<E> invalid ->
          new ReadResult.Invalid<>(
              invalid.field().isEmpty() ? null : invalid.field(), invalid.reason());
    };
  }

  /**
   * Checks the business date, and the record key, because a wrong key would silently break the
   * order of the account.
   */
  private <E extends Event> ReadResult<E> received(
      Message message, EventCodec.Decoded.Known<E> known) {
    E event = known.event();
    Optional<ReadResult<E>> invalidDay = invalidDay(message, event);
    if (invalidDay.isPresent()) {
      return invalidDay.get();
    }
    String expected =
        EventBatch.accountOf(event).map(AccountKey::recordKey).orElse(event.lenderId());
    if (!Objects.equals(message.key(), expected)) {
      return invalid("key", "of the record must be " + expected + " (was " + message.key() + ")");
    }
    try {
      return new ReadResult.Valid<>(
          new Received<>(
              event,
              Objects.requireNonNull(message.header("ce_id")),
              message.source(),
              occurredAt(message),
              message.partition(),
              message.header("traceparent"),
              known.dropped()));
    } catch (DateTimeParseException e) {
      return invalid("ce_time", "must be an RFC 3339 time (was " + e.getParsedString() + ")");
    }
  }

  /** The CloudEvents time; without one, the time at which Kafka received the record. */
  private static Instant occurredAt(Message message) {
    String time = message.header("ce_time");
    return time == null ? message.timestamp() : OffsetDateTime.parse(time).toInstant();
  }

  private <E extends Event> Optional<ReadResult<E>> invalidDay(Message message, E event) {
    if (event instanceof LenderEvent.BusinessDayCorrected corrected) {
      Optional<String> forbidden = corrections.violation(corrected, message.header("ce_source"));
      if (forbidden.isPresent()) {
        return forbidden.map(rule -> invalid("ce_source", rule));
      }
    }
    return businessDate(event)
        .flatMap(date -> BusinessDatePolicy.violation(date, businessDates.latest(clock.instant())))
        .map(rule -> invalid("businessDate", rule));
  }

  private static Optional<LocalDate> businessDate(Event event) {
    return switch (event) {
      case LenderEvent.AccountOverdue overdue -> Optional.of(overdue.businessDate());
      case LenderEvent.PaymentReceived payment -> Optional.of(payment.businessDate());
      case LenderEvent.PaymentReversed reversal -> Optional.of(reversal.businessDate());
      case LenderEvent.AccountCured cured -> Optional.of(cured.businessDate());
      case LenderEvent.PaymentDueAnnounced ignored -> Optional.empty();
      case LenderEvent.AccountChargedOff chargedOff -> Optional.of(chargedOff.businessDate());
      case LenderEvent.BusinessDayEvent day -> Optional.of(day.businessDate());
      case LenderEvent.BorrowerStatusChanged ignored -> Optional.empty();
      case ServiceEvent ignored -> Optional.empty();
      case AccountInputEvent ignored -> Optional.empty();
    };
  }

  private static <E extends Event> ReadResult<E> invalid(@Nullable String field, String rule) {
    return new ReadResult.Invalid<>(field, field == null ? rule : field + " " + rule);
  }
}

package dev.amends.messaging.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.amends.conventions.InvalidJson;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent.AccountOverdue;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads and writes events as JSON; ignores unknown fields and is strict about known ones. */
@ApplicationScoped
public class EventCodec {
  private static final String BORROWER = "borrower.";

  private final ObjectMapper json;
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

  EventCodec(ObjectMapper json) {
    this.json = json;
  }

  /** The result of decoding a text. */
  public sealed interface Decoded<E> {
    /** The text is an event; invalid optional fields may have been dropped from it. */
    record Known<E>(E event, List<DroppedField> dropped) implements Decoded<E> {}

    /** The text breaks the contract: a field and the rule that it breaks. */
    record Invalid<E>(String field, String reason) implements Decoded<E> {}
  }

  /** Decodes the data of an event; drops optional facts of a borrower that are invalid. */
  public <E extends Event> Decoded<E> decode(Class<? extends E> type, byte[] data) {
    try {
      E event = readers.computeIfAbsent(type, json::readerFor).readValue(data);
      if (event == null) {
        return new Decoded.Invalid<>("", "the message is empty");
      }
      return new Decoded.Known<>(event, List.of());
    } catch (JsonProcessingException e) {
      InvalidJson error = InvalidJson.of(e);
      return type == AccountOverdue.class
          ? decodeWithoutInvalid(type, data, error)
          : invalid(error);
    } catch (IOException e) {
      return new Decoded.Invalid<>("", "the message cannot be read: " + e.getMessage());
    }
  }

  private <E extends Event> Decoded<E> decodeWithoutInvalid(
      Class<? extends E> type, byte[] data, InvalidJson first) {
    OptionalFields fields;
    try {
      fields = new OptionalFields(json.readTree(data));
    } catch (IOException notJson) {
      return invalid(first);
    }
    InvalidJson error = first;
    while (fields.drop(error)) {
      try {
        return new Decoded.Known<>(json.treeToValue(fields.data(), type), fields.dropped());
      } catch (JsonProcessingException e) {
        error = InvalidJson.of(e);
      }
    }
    return invalid(error);
  }

  /**
   * A reason is stored, shown and logged, so that it must not quote what identifies a borrower, nor
   * NUL, which PostgreSQL cannot store.
   */
  private static <E extends Event> Decoded<E> invalid(InvalidJson error) {
    InvalidJson safe =
        error.field().startsWith(BORROWER)
            ? new InvalidJson(error.field(), OptionalFields.withoutValue(error.rule()))
            : error;
    return new Decoded.Invalid<>(safe.field(), safe.message().replace('\0', '\uFFFD'));
  }

  /** Encodes the data of an event. */
  public String encode(Event event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot encode an event of type " + event.type(), e);
    }
  }
}

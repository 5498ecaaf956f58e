package dev.amends.messaging.codec;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.amends.conventions.InvalidJson;
import dev.amends.events.Event;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads and writes events as JSON; ignores unknown fields and is strict about known ones. */
@ApplicationScoped
public class EventCodec {
  private final ObjectMapper json;
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

  EventCodec(ObjectMapper json) {
    this.json = json;
  }

  /** The result of decoding a text. */
  public sealed interface Decoded<E> {
    /** The text is an event. */
    record Known<E>(E event) implements Decoded<E> {}

    /** The text breaks the contract: a field and the rule that it breaks. */
    record Invalid<E>(String field, String reason) implements Decoded<E> {}
  }

  /** Decodes the data of an event. */
  public <E extends Event> Decoded<E> decode(Class<? extends E> type, byte[] data) {
    try {
      E event = readers.computeIfAbsent(type, json::readerFor).readValue(data);
      if (event == null) {
        return new Decoded.Invalid<>("", "the message is empty");
      }
      return new Decoded.Known<>(event);
    } catch (JsonProcessingException e) {
      InvalidJson invalid = InvalidJson.of(e);
      return new Decoded.Invalid<>(invalid.field(), invalid.message());
    } catch (IOException e) {
      return new Decoded.Invalid<>("", "the message cannot be read: " + e.getMessage());
    }
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

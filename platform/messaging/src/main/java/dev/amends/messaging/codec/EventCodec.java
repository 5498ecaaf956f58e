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

/** Events as JSON, tolerant of fields it does not know, strict about those it does. */
@ApplicationScoped
public class EventCodec {
  private final ObjectMapper json;
  private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

  EventCodec(ObjectMapper json) {
    this.json = json;
  }

  /** What a text turned out to be. */
  public sealed interface Decoded<E> {
    /** A good event. */
    record Known<E>(E event) implements Decoded<E> {}

    /** A text that breaks the contract; says which field breaks which rule. */
    record Invalid<E>(String field, String reason) implements Decoded<E> {}
  }

  /** Reads the data of an event. */
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

  /** Writes the data of an event. */
  public String encode(Event event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event of our own cannot be written: " + event.type(), e);
    }
  }
}

package dev.amends.conventions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.amends.events.InvalidEvent;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.function.Function;

/**
 * Reads dates and times in JSON, in events and in commands: ISO 8601 texts within {@link
 * TimeRange}. Jackson alone would also read numbers and arrays.
 */
final class TimeModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  TimeModule() {
    super("amends-time");
    addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, LocalDate::parse));
    addDeserializer(LocalDateTime.class, new Reader<>(LocalDateTime.class, LocalDateTime::parse));
    addDeserializer(LocalTime.class, new Reader<>(LocalTime.class, LocalTime::parse));
    addDeserializer(Instant.class, new Reader<>(Instant.class, Instant::parse));
  }

  private static final class Reader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;
    private final transient Function<String, T> parser;

    Reader(Class<T> type, Function<String, T> parser) {
      super(type);
      this.type = type;
      this.parser = parser;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
      if (!json.currentToken().isScalarValue()) {
        return type.cast(context.handleUnexpectedToken(type, json));
      }
      String text = json.getText();
      if (json.currentToken() != JsonToken.VALUE_STRING) {
        throw wrongForm(json, text);
      }
      T value;
      try {
        value = parser.apply(text.strip());
      } catch (DateTimeException e) {
        throw wrongForm(json, text);
      }
      if (!TimeRange.contains(value)) {
        String rule = TimeRange.RULE + " (was " + text + ")";
        throw new JsonMappingException(json, rule, new InvalidEvent("", rule));
      }
      return value;
    }

    private InvalidFormatException wrongForm(JsonParser json, String text) {
      return InvalidFormatException.from(json, "not an ISO 8601 text", text, type);
    }
  }
}

package dev.amends.messaging.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.Event;
import dev.amends.messaging.codec.EventCodec.Decoded;
import dev.amends.testsupport.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A published sample stays readable and is encoded as it was. */
class SamplesStayReadableTest {
  private static final ObjectMapper JSON = Topics.json();
  private final EventCodec codec = new EventCodec(JSON);

  static Stream<Class<? extends Event>> events() {
    return eventTypes(Event.class);
  }

  private static Stream<Class<? extends Event>> eventTypes(Class<? extends Event> type) {
    return type.isRecord()
        ? Stream.of(type)
        : Stream.of(type.getPermittedSubclasses())
            .flatMap(permitted -> eventTypes(permitted.asSubclass(Event.class)));
  }

  @ParameterizedTest
  @MethodSource("events")
  void aSampleIsReadAndWrittenAgain(Class<? extends Event> type) throws IOException {
    isReadAndWrittenAgain(type, sample(type.getSimpleName()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ContactLogged-hold", "ContactLogged-willingness"})
  void aSampleOfALaterFieldIsReadAndWrittenAgain(String name) throws IOException {
    isReadAndWrittenAgain(ContactLogged.class, sample(name));
  }

  private void isReadAndWrittenAgain(Class<? extends Event> type, byte[] sample)
      throws IOException {
    Decoded<Event> decoded = codec.decode(type, sample);

    assertThat(decoded).isInstanceOf(Decoded.Known.class);
    JsonNode written = JSON.readTree(codec.encode(((Decoded.Known<Event>) decoded).event()));
    assertThat(written).isEqualTo(JSON.readTree(sample));
  }

  @ParameterizedTest
  @MethodSource("events")
  void aFieldOfALaterVersionDoesNoHarm(Class<? extends Event> type) throws IOException {
    ObjectNode sample = (ObjectNode) JSON.readTree(sample(type.getSimpleName()));
    sample.put("fieldOfTomorrow", "unknown today");

    assertThat(codec.<Event>decode(type, JSON.writeValueAsBytes(sample)))
        .isInstanceOf(Decoded.Known.class);
  }

  private static byte[] sample(String name) throws IOException {
    String path = "/samples/" + name + ".v1.json";
    try (InputStream in = SamplesStayReadableTest.class.getResourceAsStream(path)) {
      return Objects.requireNonNull(in, path).readAllBytes();
    }
  }
}

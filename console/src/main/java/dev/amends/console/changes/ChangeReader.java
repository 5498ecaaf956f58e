package dev.amends.console.changes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.amends.events.AccountKey;
import dev.amends.events.Event;
import dev.amends.events.InvalidEvent;
import dev.amends.events.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads a change from a record: its key, its type, and the id of the case in its value. */
final class ChangeReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String SERVICE_SUFFIX = "-service";

  private ChangeReader() {}

  /** The change; empty for a record that is not an event of a service. */
  static Optional<Change> read(ConsumerRecord<String, byte[]> message) {
    Header type = message.headers().lastHeader("ce_type");
    Optional<String> service = Topic.find(message.topic()).flatMap(Topic::publisher);
    if (type == null || message.key() == null || message.value() == null || service.isEmpty()) {
      return Optional.empty();
    }
    try {
      AccountKey account = AccountKey.parse(message.key());
      return Optional.of(
          new Change(
              service.get().replace(SERVICE_SUFFIX, ""),
              eventName(new String(type.value(), StandardCharsets.UTF_8)),
              account.lenderId(),
              account.accountId(),
              caseId(message.value())));
    } catch (InvalidEvent | IOException notAnEvent) {
      return Optional.empty();
    }
  }

  /** {@code CaseUpdated} of {@code dev.amends.CaseUpdated.v1}. */
  private static String eventName(String type) {
    String name =
        type.startsWith(Event.TYPE_PREFIX) ? type.substring(Event.TYPE_PREFIX.length()) : type;
    int version = name.lastIndexOf(".v");
    return version < 0 ? name : name.substring(0, version);
  }

  private static @Nullable String caseId(byte[] value) throws IOException {
    try (JsonParser json = JSON.createParser(value)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = "caseId".equals(json.currentName());
        JsonToken member = json.nextToken();
        if (found) {
          return member == JsonToken.VALUE_STRING ? json.getText() : null;
        }
        json.skipChildren();
      }
      return null;
    }
  }
}

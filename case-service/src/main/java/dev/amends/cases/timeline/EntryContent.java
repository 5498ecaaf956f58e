package dev.amends.cases.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text that the hash of an entry covers: one JSON object with every field of the entry, the
 * data of the event as it was written.
 */
final class EntryContent {
  static final JsonFactory JSON = new JsonFactory();

  private EntryContent() {}

  static String of(TimelineEntry entry) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("format", entry.format());
      json.writeStringField("caseId", entry.caseId().toString());
      json.writeNumberField("number", entry.number());
      json.writeStringField("at", entry.at().toString());
      json.writeStringField("localTime", entry.localTime());
      json.writeStringField("businessDate", Objects.toString(entry.businessDate(), null));
      json.writeStringField("service", entry.service());
      json.writeStringField("what", entry.what());
      json.writeStringField("why", entry.origin().reason());
      json.writeStringField("causedBy", entry.origin().causedBy());
      json.writeStringField("by", entry.origin().by());
      json.writeStringField("role", entry.origin().role());
      json.writeStringField("eventId", entry.eventId());
      writeJson(json, "before", entry.before());
      writeJson(json, "after", entry.after());
      writeJson(json, "data", entry.data());
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be written", e);
    }
    return text.toString();
  }

  private static void writeJson(JsonGenerator json, String field, @Nullable String value)
      throws IOException {
    json.writeFieldName(field);
    json.writeRawValue(value == null ? "null" : value);
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}

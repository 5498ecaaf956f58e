package dev.amends.conventions;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import dev.amends.events.InvalidEvent;
import java.io.IOException;

/** Reads texts and rejects the character U+0000, which PostgreSQL cannot store. */
final class StorableTextDeserializer extends StringDeserializer {
  private static final long serialVersionUID = 1L;

  static final String RULE = "must not contain the character U+0000";

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
    String text = super.deserialize(json, context);
    if (text != null && text.indexOf('\0') >= 0) {
      throw new JsonMappingException(json, RULE, new InvalidEvent("", RULE));
    }
    return text;
  }
}

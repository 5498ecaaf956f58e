package dev.amends.contact.borrower;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/**
 * Writes a number or address masked, so that no answer shows more than is needed to recognize it.
 */
public final class MaskedPointSerializer extends JsonSerializer<String> {

  @Override
  public void serialize(String value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    json.writeString(masked(value));
  }

  /** Masks a number or address of unknown kind. */
  public static String masked(String value) {
    return PointValuePolicy.kind(value).masked(value);
  }
}

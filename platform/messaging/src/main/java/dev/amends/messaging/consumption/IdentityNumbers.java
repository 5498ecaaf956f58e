package dev.amends.messaging.consumption;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Withholds identity numbers from what is stored. The services need to know only whether the lender
 * has reported one, so its place is kept and its value is not.
 */
final class IdentityNumbers {
  private static final String NAME = "identitynumber";
  private static final JsonFactory JSON = new JsonFactory();

  private IdentityNumbers() {}

  /**
   * Returns a copy of a JSON text of the same length in which every identity number is overwritten,
   * and everything after the first value. A text that is not valid JSON is overwritten completely:
   * it can never be applied, and nobody knows what it contains.
   */
  static byte[] withhold(byte[] payload) {
    byte[] copy = payload.clone();
    int end = 0;
    try (JsonParser parser = JSON.createParser(payload)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.FIELD_NAME && isIdentityNumber(parser)) {
          overwriteValue(parser, copy);
        }
        if (parser.getParsingContext().inRoot()) {
          parser.finishToken();
          end = offset(parser.currentLocation().getByteOffset(), payload.length);
          break;
        }
      }
    } catch (IOException notJson) {
      end = 0;
    }
    Arrays.fill(copy, end, copy.length, (byte) ' ');
    return copy;
  }

  private static boolean isIdentityNumber(JsonParser parser) throws IOException {
    return parser.currentName().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").equals(NAME);
  }

  private static void overwriteValue(JsonParser parser, byte[] copy) throws IOException {
    JsonToken value = parser.nextToken();
    int start = offset(parser.currentTokenLocation().getByteOffset(), copy.length);
    String replacement =
        switch (value) {
          case VALUE_STRING -> "\"" + "*".repeat(parser.getTextLength()) + "\"";
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "0";
          case START_OBJECT -> "{}";
          case START_ARRAY -> "[]";
          default -> "";
        };
    if (!replacement.isEmpty()) {
      parser.skipChildren();
      parser.finishToken();
      int end = offset(parser.currentLocation().getByteOffset(), copy.length);
      Arrays.fill(copy, start, end, (byte) ' ');
      byte[] written = replacement.getBytes(US_ASCII);
      System.arraycopy(written, 0, copy, start, written.length);
    }
  }

  /** A text in another encoding than UTF-8 has no byte offsets. */
  private static int offset(long byteOffset, int length) throws IOException {
    if (byteOffset < 0 || byteOffset > length) {
      throw new IOException("not UTF-8");
    }
    return (int) byteOffset;
  }
}

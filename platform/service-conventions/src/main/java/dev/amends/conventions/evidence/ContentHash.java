package dev.amends.conventions.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * Hashes a record that stays behind when an event is published: the SHA-256, in lower-case
 * hexadecimal, of its canonical JSON (RFC 8785) in UTF-8.
 */
public final class ContentHash {
  private static final ObjectMapper VALUES = new ObjectMapper();

  private ContentHash() {}

  /** Returns the hash of a record. */
  public static String of(ObjectNode content) {
    return ofText(canonical(content));
  }

  /**
   * Returns the hash of a record.
   *
   * @param content texts, whole numbers, truth values, and maps and lists of them
   */
  public static String of(Map<String, ?> content) {
    return ofText(CanonicalJson.write(VALUES.<JsonNode>valueToTree(content)));
  }

  /** Returns the canonical JSON of a record, which the hash covers. */
  public static String canonical(ObjectNode content) {
    return CanonicalJson.write(content);
  }

  /** Returns the hash of a text, such as canonical JSON. */
  public static String ofText(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}

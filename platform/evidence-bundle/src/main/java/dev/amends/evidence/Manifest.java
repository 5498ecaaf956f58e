package dev.amends.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.conventions.evidence.ContentHash;
import dev.amends.letters.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The signed list of the files of a bundle.
 *
 * @param collectedAt ISO 8601
 * @param collectedBy the person who collected it
 * @param members the files in their order
 */
public record Manifest(
    String caseId, String collectedAt, String collectedBy, List<Member> members) {
  /** The version of the format of bundles. */
  static final int FORMAT = 1;

  /**
   * A file of the bundle with the SHA-256 of its content.
   *
   * @param items the SHA-256 of each entry or record in the file, in their order; empty for files
   *     that have none
   */
  public record Member(String name, String sha256, long bytes, List<String> items) {
    public Member {
      items = List.copyOf(items);
    }

    static Member of(String name, byte[] content, List<String> items) {
      return new Member(name, Sha256.of(content).hex(), content.length, items);
    }

    private Map<String, Object> fields() {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("name", name);
      fields.put("sha256", sha256);
      fields.put("bytes", bytes);
      if (!items.isEmpty()) {
        fields.put("items", items);
      }
      return fields;
    }
  }

  /** The canonical JSON (RFC 8785), which is signed. */
  byte[] canonical() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("format", FORMAT);
    fields.put("caseId", caseId);
    fields.put("collectedAt", collectedAt);
    fields.put("collectedBy", collectedBy);
    fields.put("members", members.stream().map(Member::fields).toList());
    return ContentHash.canonical(StrictJson.tree(fields)).getBytes(UTF_8);
  }

  static Manifest parse(byte[] content) {
    JsonNode json = StrictJson.parse(content);
    int format = json.path("format").asInt();
    if (format != FORMAT) {
      throw new InvalidBundle(
          "the format is %d, and this program reads format %d".formatted(format, FORMAT));
    }
    List<Member> members = new ArrayList<>();
    for (JsonNode member : json.path("members")) {
      List<String> items = new ArrayList<>();
      member.path("items").forEach(item -> items.add(item.asText()));
      members.add(
          new Member(
              StrictJson.text(member, "name"),
              StrictJson.text(member, "sha256"),
              member.path("bytes").asLong(),
              items));
    }
    return new Manifest(
        StrictJson.text(json, "caseId"),
        StrictJson.text(json, "collectedAt"),
        StrictJson.text(json, "collectedBy"),
        members);
  }
}

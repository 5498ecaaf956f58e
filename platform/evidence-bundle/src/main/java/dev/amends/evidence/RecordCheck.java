package dev.amends.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.conventions.evidence.ContentHash;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks the records behind a timeline: each hash on an entry has its record, each record has the
 * stated hash, and each record is announced by an entry.
 */
final class RecordCheck {
  /** The places of the records in the bundle by their hash, without those that were found. */
  private final Map<String, Deque<String>> places = new LinkedHashMap<>();

  private final List<Finding> findings = new ArrayList<>();
  private int records;

  private RecordCheck() {}

  /**
   * The result of the check.
   *
   * @param records the number of records
   */
  record Result(List<Finding> findings, int records) {}

  /** Checks the parts of a bundle, by file name. */
  static Result check(Map<String, JsonNode> parts) {
    RecordCheck check = new RecordCheck();
    parts.forEach(
        (file, part) -> {
          if (!file.equals(EvidenceCollection.TIMELINE)) {
            part.path("items").forEach(item -> check.add(file, item));
          }
        });
    check.match(parts.get(EvidenceCollection.TIMELINE));
    return new Result(check.findings, check.records);
  }

  private void add(String file, JsonNode item) {
    records++;
    String sha256 = StrictJson.text(item, "sha256");
    String place =
        "%s, record %s %s"
            .formatted(file, StrictJson.text(item, "kind"), StrictJson.text(item, "id"));
    places.computeIfAbsent(sha256, hash -> new ArrayDeque<>()).add(place);
    boolean matches =
        item.path("record") instanceof ObjectNode content && ContentHash.of(content).equals(sha256);
    if (!matches) {
      findings.add(
          new Finding(place, "was altered: its SHA-256 is not " + sha256 + " as exported"));
    }
  }

  /** Takes the record of each entry; what remains was announced by none. */
  private void match(@Nullable JsonNode timeline) {
    if (timeline != null) {
      timeline.path("entries").forEach(this::matchEntry);
    }
    places.values().stream()
        .flatMap(Deque::stream)
        .filter(place -> findings.stream().noneMatch(found -> found.where().equals(place)))
        .map(place -> new Finding(place, "was inserted: no entry of the timeline announces it"))
        .toList()
        .forEach(findings::add);
  }

  private void matchEntry(JsonNode entry) {
    String sha256 = StrictJson.text(entry.path("data"), "contentHash");
    if (sha256.isEmpty()) {
      return;
    }
    Deque<String> found = places.get(sha256);
    if (found == null || found.poll() == null) {
      findings.add(
          new Finding(
              EvidenceCollection.TIMELINE + ", " + TimelineCheck.describe(entry),
              "its record with the SHA-256 " + sha256 + " is missing"));
    }
  }
}

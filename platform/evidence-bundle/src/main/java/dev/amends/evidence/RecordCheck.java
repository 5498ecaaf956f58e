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
 * stated hash, and each record is announced by an entry. The content of an erased record is gone;
 * then an entry must report the erasure.
 */
final class RecordCheck {
  /** The places of the records in the bundle by their hash, without those that were found. */
  private final Map<String, Deque<String>> places = new LinkedHashMap<>();

  /** The entry with which each service reports that it has erased a case. */
  private static final Map<String, String> REPORTS =
      Map.of(
          "case-service",
          "CaseErasureReported",
          "assessment-service",
          "AssessmentErasureReported",
          "contact-service",
          "ContactErasureReported",
          "plan-service",
          "PlanErasureReported");

  private final List<Finding> findings = new ArrayList<>();
  private final List<Finding> erased = new ArrayList<>();
  private int records;

  private RecordCheck() {}

  /**
   * The result of the check.
   *
   * @param erased the records that were erased, and on which request
   * @param records the number of records
   */
  record Result(List<Finding> findings, List<Finding> erased, int records) {}

  /** Checks the parts of a bundle, by file name. */
  static Result check(Map<String, JsonNode> parts) {
    RecordCheck check = new RecordCheck();
    JsonNode timeline = parts.get(EvidenceCollection.TIMELINE);
    parts.forEach(
        (file, part) -> {
          if (!file.equals(EvidenceCollection.TIMELINE)) {
            String report = REPORTS.getOrDefault(StrictJson.text(part, "service"), "");
            part.path("items").forEach(item -> check.add(file, item, timeline, report));
          }
        });
    check.match(timeline);
    return new Result(check.findings, check.erased, check.records);
  }

  private void add(String file, JsonNode item, @Nullable JsonNode timeline, String report) {
    records++;
    String sha256 = StrictJson.text(item, "sha256");
    String place =
        "%s, record %s %s"
            .formatted(file, StrictJson.text(item, "kind"), StrictJson.text(item, "id"));
    places.computeIfAbsent(sha256, hash -> new ArrayDeque<>()).add(place);
    if (item.path("erased").isObject()) {
      addErased(place, item.path("erased"), timeline, report);
      return;
    }
    boolean matches =
        item.path("record") instanceof ObjectNode content && ContentHash.of(content).equals(sha256);
    if (!matches) {
      findings.add(
          new Finding(place, "was altered: its SHA-256 is not " + sha256 + " as exported"));
    }
  }

  private void addErased(
      String place, JsonNode erasure, @Nullable JsonNode timeline, String report) {
    String request = StrictJson.text(erasure, "requestId");
    if (timeline != null && reportsErasure(timeline.path("entries"), report, request)) {
      erased.add(
          new Finding(
              place,
              "was erased on %s on request %s"
                  .formatted(StrictJson.text(erasure, "erasedAt"), request)));
    } else {
      findings.add(
          new Finding(
              place,
              "is missing: it is said to be erased on request %s, but no entry of the timeline"
                      .formatted(request)
                  + " reports that"));
    }
  }

  private static boolean reportsErasure(JsonNode entries, String report, String request) {
    for (JsonNode entry : entries) {
      JsonNode data = entry.path("data");
      if (StrictJson.text(entry, "what").equals(report)
          && StrictJson.text(data, "status").equals("ERASED")
          && StrictJson.text(data, "requestId").equals(request)) {
        return true;
      }
    }
    return false;
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

package dev.amends.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.letters.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Checks the chain of a timeline: each entry's hash covers the entry and the previous hash. */
final class TimelineCheck {
  private static final List<String> NOT_HASHED = List.of("content", "previousHash", "hash");

  private final List<Finding> findings = new ArrayList<>();
  private final String caseId;
  private String previousHash = "";
  private int nextNumber = 1;

  private TimelineCheck(String caseId) {
    this.caseId = caseId;
  }

  static List<Finding> findings(JsonNode timeline, String caseId) {
    TimelineCheck check = new TimelineCheck(caseId);
    JsonNode entries = timeline.path("entries");
    for (JsonNode entry : entries) {
      if (entry instanceof ObjectNode fields) {
        check.check(fields);
      } else {
        check.report(entry, "was altered: it is not an entry");
      }
    }
    int count = timeline.path("entryCount").asInt(-1);
    if (check.findings.isEmpty() && count != entries.size()) {
      check.findings.add(
          new Finding(
              EvidenceCollection.TIMELINE,
              "entries are missing at the end: there were %d, and there are %d"
                  .formatted(count, entries.size())));
    }
    return check.findings;
  }

  private void check(ObjectNode entry) {
    int number = entry.path("number").asInt();
    if (number < 1) {
      report(
          entry, "was altered: it has no number, and entry %d belongs here".formatted(nextNumber));
    } else if (number > nextNumber) {
      report(entry, "entry %d is missing before it".formatted(nextNumber));
    } else if (number < nextNumber) {
      report(entry, "was inserted, repeated or moved: entry %d belongs here".formatted(nextNumber));
    } else if (!entry.path("previousHash").asText().equals(previousHash)) {
      report(entry, "does not continue the entry before it");
    }
    String content = StrictJson.text(entry, "content");
    String expected =
        Sha256.of((StrictJson.text(entry, "previousHash") + "\n" + content).getBytes(UTF_8)).hex();
    if (!expected.equals(StrictJson.text(entry, "hash"))) {
      report(entry, "was altered: its hash does not cover it");
    } else if (!fieldsOf(entry).equals(contentOf(content))) {
      report(entry, "was altered: its fields are not those that its hash covers");
    } else if (!StrictJson.text(entry, "caseId").equals(caseId)) {
      report(entry, "belongs to case " + StrictJson.text(entry, "caseId"));
    }
    previousHash = StrictJson.text(entry, "hash");
    nextNumber = number + 1;
  }

  private void report(JsonNode entry, String what) {
    findings.add(new Finding(EvidenceCollection.TIMELINE + ", " + describe(entry), what));
  }

  /** Names an entry: its number, event, service and time. */
  static String describe(JsonNode entry) {
    return "entry %d (%s of %s, %s)"
        .formatted(
            entry.path("number").asInt(),
            StrictJson.text(entry, "what"),
            StrictJson.text(entry, "service"),
            StrictJson.text(entry, "at"));
  }

  private static ObjectNode fieldsOf(ObjectNode entry) {
    ObjectNode fields = withoutNulls(entry);
    fields.remove(NOT_HASHED);
    return fields;
  }

  private static Object contentOf(String content) {
    try {
      JsonNode parsed = StrictJson.parse(content.getBytes(UTF_8));
      return parsed instanceof ObjectNode fields ? withoutNulls(fields) : parsed;
    } catch (InvalidBundle e) {
      return "not JSON";
    }
  }

  /** A field that is absent equals one that is null. */
  private static ObjectNode withoutNulls(ObjectNode object) {
    ObjectNode copy = object.deepCopy();
    copy.remove(
        object.properties().stream()
            .filter(field -> field.getValue().isNull())
            .map(Map.Entry::getKey)
            .toList());
    return copy;
  }
}

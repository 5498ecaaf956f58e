package dev.amends.contact.evidence;

import static dev.amends.contact.TestAgents.as;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.conventions.evidence.EvidenceItem;
import dev.amends.conventions.evidence.EvidencePart;
import dev.amends.testsupport.Topics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The evidence of a case as compliance exports it. */
final class Evidence {
  private Evidence() {}

  /** Exports the evidence of a case. */
  static EvidencePart of(TestCase testCase) {
    return as("ann", "compliance")
        .get("/evidence/" + testCase.id() + "?limit=500")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .extract()
        .as(EvidencePart.class);
  }

  static List<EvidenceItem> of(TestCase testCase, String kind) {
    return of(testCase).items().stream().filter(item -> item.kind().equals(kind)).toList();
  }

  /** The hashes that the events of a case carry, by event id. */
  static Map<String, String> publishedHashes(TestCase testCase, Topics topics) {
    return topics.read("contacts", testCase.account().recordKey()).stream()
        .filter(event -> event.data().path("caseId").asText().equals(testCase.id().toString()))
        .filter(event -> event.data().hasNonNull("contentHash"))
        .collect(Collectors.toMap(Topics.PublishedEvent::id, event -> hash(event.data())));
  }

  private static String hash(JsonNode event) {
    return event.path("contentHash").asText();
  }
}

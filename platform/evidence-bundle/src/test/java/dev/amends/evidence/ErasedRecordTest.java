package dev.amends.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record whose content is gone was erased only if the timeline reports that. */
class ErasedRecordTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HASH = "a".repeat(64);
  private static final String PLACE = "contact-service.json, record CONTACT contact-1";

  @Test
  void namesTheRequestOnWhichARecordWasErased() {
    RecordCheck.Result result = check(timeline("ContactErasureReported", "ERASED", "request-1"));

    assertThat(result.findings()).isEmpty();
    assertThat(result.records()).isEqualTo(1);
    assertThat(result.erased())
        .containsExactly(
            new Finding(PLACE, "was erased on 2032-01-01T00:00:00Z on request request-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "ContactErasureReported, ERASED, request-2",
    "ContactErasureReported, RETAINED, request-1",
    "PlanErasureReported, ERASED, request-1",
    "ContactLogged, ERASED, request-1",
  })
  void findsThatARecordIsMissingIfNoEntryReportsItsErasure(
      String what, String status, String request) {
    RecordCheck.Result result = check(timeline(what, status, request));

    assertThat(result.erased()).isEmpty();
    assertThat(result.findings())
        .containsExactly(
            new Finding(
                PLACE,
                "is missing: it is said to be erased on request request-1, but no entry of the"
                    + " timeline reports that"));
  }

  private static RecordCheck.Result check(JsonNode timeline) {
    ObjectNode part = JSON.createObjectNode().put("service", "contact-service");
    ObjectNode item =
        part.putArray("items")
            .addObject()
            .put("kind", "CONTACT")
            .put("id", "contact-1")
            .put("sha256", HASH);
    item.putObject("record");
    item.putObject("erased").put("requestId", "request-1").put("erasedAt", "2032-01-01T00:00:00Z");
    return RecordCheck.check(
        Map.of(EvidenceCollection.TIMELINE, timeline, "contact-service.json", part));
  }

  /** A contact, and a later entry that may report the erasure. */
  private static JsonNode timeline(String what, String status, String request) {
    ObjectNode timeline = JSON.createObjectNode();
    var entries = timeline.putArray("entries");
    entries.addObject().put("what", "ContactLogged").putObject("data").put("contentHash", HASH);
    entries
        .addObject()
        .put("what", what)
        .putObject("data")
        .put("status", status)
        .put("requestId", request);
    return timeline;
  }
}

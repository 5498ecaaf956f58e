package dev.amends.contact.contactlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCallbacks;
import dev.amends.contact.TestCases;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A new disposition is one entry of the table; the event carries what other services need. */
@QuarkusTest
class NewDispositionTest extends ServiceTest {
  private static final String ENTRY =
      """
      - code: RPC_ON_DUTY
        aliases: [ON_DUTY]
        names: {en: On military duty, zh-CN: 服役中}
        attempt: true
        conversation: true
        rightParty: true
        identity: REQUIRED
        channels: [CALL]
        followUp: HOLD
        hold: MORATORIUM
        willingness: NO_COMMITMENT
      """;

  @Test
  void isLoggedAndPublishedWithItsHoldAndItsWillingness() throws IOException {
    // Given
    List<Disposition> table = new ArrayList<>(new Dispositions().all());
    table.addAll(
        DataFiles.read(
            new ByteArrayInputStream(ENTRY.getBytes(UTF_8)),
            Dispositions.FILE,
            new TypeReference<List<Disposition>>() {}));
    QuarkusMock.installMockForType(new Dispositions(table), Dispositions.class);
    TestCase opened = cases.anOpenCase();
    TestCallbacks.awaitCallbacks(opened, "DUE", 1);

    // When
    TestContacts.talk(
            opened,
            "ON_DUTY",
            Map.of("contactPoint", TestCases.PHONE, "noPromiseReason", "NEEDS_TIME"))
        .statusCode(201);

    // Then
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(topics.read("contacts"))
                      .filteredOn(
                          event -> event.data().path("disposition").asText().equals("RPC_ON_DUTY"))
                      .singleElement()
                      .satisfies(
                          event -> {
                            assertThat(event.data().path("hold").asText()).isEqualTo("MORATORIUM");
                            assertThat(event.data().path("willingness").asText())
                                .isEqualTo("NO_COMMITMENT");
                            assertThat(Schemas.violations(event)).isEmpty();
                          }));
    }
  }
}

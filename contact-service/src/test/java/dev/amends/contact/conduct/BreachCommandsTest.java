package dev.amends.contact.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.Origin;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A breach of conduct is recorded and published without its note. */
@QuarkusTest
class BreachCommandsTest extends ServiceTest {
  @Inject BreachCommands commands;
  @Inject CaseFiles files;
  @Inject ConductBreaches breaches;

  @Test
  void recordsABreachAndPublishesItsType() {
    // Given
    TestCase opened = cases.anOpenCase();
    UUID contactId = UUID.randomUUID();
    Origin origin = new Origin("ann", "compliance", "recorded a breach of conduct", null);

    // When
    UUID id =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    commands
                        .record(
                            files.lock(opened.id()),
                            contactId,
                            BreachType.PROHIBITED_CONSEQUENCE,
                            null,
                            "spoke of her mother",
                            null,
                            origin,
                            clock.instant())
                        .id());

    // Then
    ConductBreach kept = QuarkusTransaction.requiringNew().call(() -> breaches.findById(id));
    assertThat(kept.note()).isEqualTo("spoke of her mother");
    assertThat(kept.recordedBy()).isEqualTo("ann");
    PublishedEvent event = cases.awaitEvents(opened, "ConductBreachRecorded", 1).getFirst();
    assertThat(Schemas.violations(event)).isEmpty();
    assertThat(event.data().get("breachId").asText()).isEqualTo(id.toString());
    assertThat(event.data().get("contactId").asText()).isEqualTo(contactId.toString());
    assertThat(event.data().get("breachType").asText()).isEqualTo("PROHIBITED_CONSEQUENCE");
    assertThat(event.data().toString()).doesNotContain("mother");
  }
}

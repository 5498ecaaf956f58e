package dev.amends.contact.letter;

import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.testsupport.Schemas;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A letter and its delivery name the step of the strategy that caused the letter. */
@QuarkusTest
class LetterOfStepTest extends ServiceTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0"})
  void namesTheStepWhicheverLetterArrivesFirst(int first, int second) {
    // Given
    TestCase opened = cases.anOpenCase();
    step(opened, "friendly-reminder", StepAction.REMINDER);
    step(opened, "final-demand", StepAction.LETTER);
    List<PublishedEvent> issued = cases.awaitEvents(opened, "NoticeIssued", 2);

    // When
    deliver(issued.get(first));
    deliver(issued.get(second));

    // Then
    List<PublishedEvent> delivered = cases.awaitEvents(opened, "NoticeDeliveryRecorded", 2);
    assertThat(issued)
        .extracting(LetterOfStepTest::step)
        .containsExactly("PAYMENT_REMINDER friendly-reminder", "DEMAND_LETTER final-demand");
    assertThat(delivered)
        .extracting(LetterOfStepTest::step)
        .containsExactly(step(issued.get(first)), step(issued.get(second)));
    assertThat(delivered).flatExtracting(Schemas::violations).isEmpty();
  }

  private static String step(PublishedEvent event) {
    return event.data().path("kind").asText() + " " + event.data().path("step").asText();
  }

  private void deliver(PublishedEvent issued) {
    asAgent()
        .body(Map.of("medium", "LETTER", "status", "DELIVERED", "at", clock.instant().toString()))
        .post("/notices/" + issued.data().path("noticeId").asText() + "/deliveries")
        .then()
        .statusCode(201);
  }

  private void step(TestCase testCase, String step, StepAction action) {
    cases
        .topics()
        .publish(
            new CaseEvent.StrategyStepDue(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                step,
                action,
                2,
                LocalDate.of(2026, 11, 20),
                null,
                null,
                TestFacts.origin()));
  }
}

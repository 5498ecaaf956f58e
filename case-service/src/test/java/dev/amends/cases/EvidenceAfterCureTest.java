package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.Event;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is known about a borrower counts for a case that a reversal continues, whether it is read
 * before or after the cure: the topics have no common order.
 */
@QuarkusTest
class EvidenceAfterCureTest extends CaseServiceTest {
  private static final Instant CONTACTED_AT = Instant.parse("2026-01-31T02:00:00Z");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aContactCounts(boolean cureFirst) {
    Evidences evidence = Evidences.ofANewCase(topics);

    continueCase(evidence, evidence.contact(Willingness.REFUSED, CONTACTED_AT), cureFirst);

    assertThat(evidence.kinds()).isEqualTo(List.of("REFUSED"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAssessmentCounts(boolean cureFirst) {
    Evidences evidence = Evidences.ofANewCase(topics);

    continueCase(
        evidence, evidence.assessment(UUID.randomUUID(), 80, DAY, DAY.plusDays(30)), cureFirst);

    assertThat(evidence.latest().getInt("ability")).isEqualTo(80);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theExpiryOfAnAssessmentCounts(boolean cureFirst) {
    Evidences evidence = Evidences.ofANewCase(topics);
    UUID assessment = UUID.randomUUID();
    topics.publish(evidence.assessment(assessment, 80, DAY, DAY.plusDays(30)));
    evidence.awaitKinds("ASSESSMENT");

    continueCase(evidence, evidence.expired(assessment, DAY.plusDays(30)), cureFirst);

    assertThat(evidence.kinds()).isEqualTo(List.of("ASSESSMENT", "ASSESSMENT_EXPIRED"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReportOfHardshipPausesTheLadder(boolean cureFirst) {
    Evidences evidence = Evidences.ofANewCase(topics);
    HardshipEvents events = HardshipEvents.of(evidence.account(), evidence.caseId());

    continueCase(evidence, events.contact("li.na", true), cureFirst);

    assertThat(
            awaitCase(evidence.account(), is("route", "HARDSHIP")).getBoolean("assessmentAwaited"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theHoldOfAContactIsInForce(boolean cureFirst) {
    Evidences evidence = Evidences.ofANewCase(topics);

    continueCase(
        evidence,
        evidence.contact(Willingness.NO_COMMITMENT, CONTACTED_AT, HoldKind.DISPUTE),
        cureFirst);

    assertThat(awaitCase(evidence.account()).getList("holds.kind")).isEqualTo(List.of("DISPUTE"));
    assertThat(timelineEvents(evidence.caseId())).endsWith("HoldPlaced");
  }

  /** Publishes an event and the cure in either order, then the reversal of the cure. */
  private static void continueCase(Evidences evidence, Event event, boolean cureFirst) {
    AnAccount account = evidence.account();
    List<Event> happened = new ArrayList<>(List.of(event));
    happened.add(cureFirst ? 0 : 1, account.paid("P1", "120.00", 2));
    happened.add(account.reversed("P1", 3));
    for (Event next : happened) {
      int known = timelineEvents(evidence.caseId()).size();
      topics.publish(next);
      awaitCase(account, found -> timelineEvents(evidence.caseId()).size() > known);
    }
    awaitCase(account, is("status", "OPEN"));
  }
}

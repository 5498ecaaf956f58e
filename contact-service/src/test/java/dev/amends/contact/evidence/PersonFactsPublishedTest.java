package dev.amends.contact.evidence;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.Representative;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A fact of the person is published in each of their open cases, and in those that open later. */
@QuarkusTest
class PersonFactsPublishedTest extends ServiceTest {

  @Test
  void publishesARestrictionInEachOpenCase() {
    TestCase first = cases.anOpenCase();
    TestCase other = cases.anotherDebtOf(first);

    String id = restrict(first);

    assertThat(published(first, "RestrictionRecorded", 1)).containsExactly(id);
    assertThat(published(other, "RestrictionRecorded", 1)).containsExactly(id);
    as("ann", "supervisor")
        .delete("/restrictions/" + id + "?reason=BORROWER_REQUEST")
        .then()
        .statusCode(200);
    assertThat(published(first, "RestrictionLifted", 1)).containsExactly(id);
    assertThat(published(other, "RestrictionLifted", 1)).containsExactly(id);
    assertThat(Evidence.of(other, "RESTRICTION_LIFTED")).hasSize(1);
  }

  @Test
  void publishesWhatIsOnRecordInACaseThatOpensLater() {
    TestCase first = cases.anOpenCase();
    String id = restrict(first, Map.of("kind", "MEDIUM_OPT_OUT", "channel", "SMS"));

    TestCase later = cases.anotherDebtOf(first);

    assertThat(published(later, "RestrictionRecorded", 1)).containsExactly(id);
    assertThat(Evidence.of(later, "RESTRICTION").getFirst().sha256())
        .isEqualTo(Evidence.of(first, "RESTRICTION").getFirst().sha256());
  }

  @Test
  void publishesEachPreferenceInEachOpenCaseAndTheNewestInALaterOne() {
    // Given
    TestCase first = cases.anOpenCase();
    TestCase other = cases.anotherDebtOf(first);

    // When
    prefer(first, Map.of("channel", "SMS", "language", "en"));
    prefer(
        other,
        Map.of(
            "channel",
            "CALL",
            "times",
            List.of(
                Map.of(
                    "weekDays", List.of("FRIDAY", "MONDAY"), "from", "17:00", "until", "19:00"))));
    TestCase later = cases.anotherDebtOf(first);

    // Then
    assertThat(hashes(first, "PreferenceRecorded", 2))
        .isEqualTo(hashes(other, "PreferenceRecorded", 2))
        .doesNotHaveDuplicates()
        .endsWith(hashes(later, "PreferenceRecorded", 1).getFirst());
    assertThat(cases.events(later, "PreferenceRecorded").getFirst().data().toString())
        .contains(
            "\"channel\":\"CALL\"",
            "\"times\":[{\"weekDays\":[\"MONDAY\",\"FRIDAY\"],\"from\":\"17:00")
        .doesNotContain("language");
    assertThat(Evidence.of(later, "PREFERENCE"))
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.record().path("caseId").asText()).isEqualTo(other.id().toString()));
  }

  private static void prefer(TestCase testCase, Map<String, Object> wishes) {
    asAgent().body(wishes).put("/preferences/" + testCase.id()).then().statusCode(200);
  }

  @Test
  void publishesARepresentativeWhomTheLenderReportsOnce() {
    TestCase opened = cases.anOpenCase();
    lenderReportsLawyer(opened, 2);
    cases.awaitEvents(opened, "RepresentativeRecorded", 1);

    lenderReportsLawyer(opened, 3);
    restrict(opened);

    cases.awaitEvents(opened, "RestrictionRecorded", 1);
    assertThat(cases.events(opened, "RepresentativeRecorded")).hasSize(1);
    assertThat(Evidence.of(opened, "REPRESENTATIVE").getFirst().record().path("name").asText())
        .isEqualTo("Chen Law Office");
  }

  @Test
  void publishesNoPersonalData() {
    TestCase opened = cases.anOpenCase();
    lenderReportsLawyer(opened, 2);
    restrict(opened);

    assertThat(cases.awaitEvents(opened, "RepresentativeRecorded", 1).toString())
        .doesNotContain("Chen");
    assertThat(cases.awaitEvents(opened, "RestrictionRecorded", 1).toString())
        .doesNotContain("leave me alone");
  }

  private static String restrict(TestCase testCase) {
    return restrict(testCase, Map.of("kind", "CEASE", "ownWords", "leave me alone"));
  }

  private static String restrict(TestCase testCase, Map<String, Object> terms) {
    Map<String, Object> body = new HashMap<>(terms);
    body.put("caseId", testCase.id());
    return asAgent().body(body).post("/restrictions").then().statusCode(201).extract().path("id");
  }

  private void lenderReportsLawyer(TestCase testCase, long sequence) {
    AccountOverdue event = TestFacts.overdueAgain(testCase, sequence);
    Borrower borrower = event.borrower();
    cases
        .topics()
        .publish(
            new AccountOverdue(
                event.lenderId(),
                event.accountId(),
                event.borrowerId(),
                event.productType(),
                event.businessDate(),
                event.delinquentSince(),
                event.daysPastDue(),
                event.overdue(),
                event.outstandingTotal(),
                event.loan(),
                event.contract(),
                event.sequence(),
                new Borrower(
                    borrower.name(),
                    borrower.language(),
                    borrower.timezone(),
                    borrower.region(),
                    borrower.identityNumber(),
                    borrower.contactPoints(),
                    new Representative("Chen Law Office", "power of attorney", null))));
  }

  private List<String> published(TestCase testCase, String name, int count) {
    return published(testCase, name, "restrictionId", count);
  }

  private List<String> hashes(TestCase testCase, String name, int count) {
    return published(testCase, name, "contentHash", count);
  }

  private List<String> published(TestCase testCase, String name, String field, int count) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> cases.events(testCase, name), found -> found.size() >= count)
        .stream()
        .map(PublishedEvent::data)
        .map(data -> data.path(field).asText())
        .toList();
  }
}

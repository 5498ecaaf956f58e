package dev.amends.plan;

import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.amends.conventions.evidence.ContentHash;
import dev.amends.conventions.evidence.EvidenceItem;
import dev.amends.conventions.evidence.EvidencePart;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proposed terms and the borrower's words stay in plan-service; the event carries their hash. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class EvidenceStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static Topics topics;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  @AfterAll
  static void everyMessageMatchesItsSchema() {
    assertThat(Borrower.violations(topics)).isEmpty();
    topics.close();
  }

  private static Borrower borrower() {
    return new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("300.00");
  }

  private static EvidencePart evidence(Borrower borrower) {
    return as("ann", "compliance")
        .get("/evidence/" + borrower.caseId())
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .extract()
        .as(EvidencePart.class);
  }

  private static List<PublishedEvent> proposals(Borrower borrower, int count) {
    return await()
        .atMost(Borrower.PATIENCE)
        .until(
            () ->
                topics.read("plans", borrower.account().recordKey()).stream()
                    .filter(event -> event.name().equals("PlanProposed"))
                    .toList(),
            found -> found.size() >= count);
  }

  @Test
  void containsTheProposedTermsWithTheBorrowersWords() {
    // Given
    Borrower borrower = borrower();

    // When
    as("li.na", "agent")
        .body(
            """
            {"caseId":"%s","instalmentAmount":{"amount":"300.00","currency":"CNY"},
             "firstDueDate":"2026-03-10","initiator":"BORROWER","ownWords":"after the harvest"}\
            """
                .formatted(borrower.caseId()))
        .post("/plans")
        .then()
        .statusCode(201);

    // Then
    PublishedEvent proposed = proposals(borrower, 1).getFirst();
    EvidenceItem item = evidence(borrower).items().getFirst();
    assertThat(item.kind()).isEqualTo("PLAN_TERMS");
    assertThat(item.eventId()).hasToString(proposed.id());
    assertThat(ContentHash.of(item.record()))
        .isEqualTo(item.sha256())
        .isEqualTo(proposed.data().path("contentHash").asText());
    assertThat(item.record().path("ownWords").asText()).isEqualTo("after the harvest");
    assertThat(item.record().path("proposedBy").asText()).isEqualTo("li.na");
    assertThat(item.record().path("terms")).isEqualTo(proposed.data().path("terms"));
    assertThat(proposed.data().toString()).doesNotContain("harvest");
  }

  @Test
  void containsThePromiseOfAContact() {
    Borrower borrower = borrower();

    borrower.promises("100.00", MARCH_2.plusDays(5), "li.na");

    PublishedEvent proposed = proposals(borrower, 1).getFirst();
    assertThat(evidence(borrower).items())
        .singleElement()
        .satisfies(
            item ->
                assertThat(item.sha256()).isEqualTo(proposed.data().path("contentHash").asText()));
  }

  @Test
  void showsThatTermsWereAltered() {
    Borrower borrower = borrower();
    borrower.proposes(3, MARCH_2.plusDays(8));
    EvidenceItem item = evidence(borrower).items().getFirst();
    assertThat(item.matches()).isTrue();

    item.record().put("proposedBy", "someone else");

    assertThat(item.matches()).isFalse();
  }

  @Test
  void isForComplianceAndRecordsWhoReadIt() {
    Borrower borrower = borrower();
    String path = "/evidence/" + borrower.caseId();
    as("li.na", "agent").get(path).then().statusCode(403);
    as("ann", "compliance").get("/evidence/" + UUID.randomUUID()).then().statusCode(404);
    evidence(borrower);

    assertThat(evidence(borrower).disclosures())
        .extracting(EvidencePart.EvidenceDisclosure::disclosedBy)
        .containsExactly("ann");
  }
}

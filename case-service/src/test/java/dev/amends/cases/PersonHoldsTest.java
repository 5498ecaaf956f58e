package dev.amends.cases;

import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.events.ContactEvent.RestrictionRecorded;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.BorrowerStatus;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.Origin;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fact of the person holds all their cases with the lender; a fact of the debt only its own. */
@QuarkusTest
class PersonHoldsTest extends CaseServiceTest {

  @ParameterizedTest(name = "{0} in {1}: on the other case {3}")
  @CsvSource({
    // status, region, hold on the case on which it is reported, hold on the person's other case
    "DECEASED, CN, DECEASED, DECEASED",
    "BANKRUPT, US, BANKRUPT, BANKRUPT",
    "VULNERABLE, CN, VULNERABILITY, VULNERABILITY",
    "MORATORIUM, CN, MORATORIUM, MORATORIUM",
    "REPRESENTED, CN, REPRESENTATIVE, REPRESENTATIVE",
    "REPRESENTED, GB, REPRESENTATIVE, REPRESENTATIVE",
    "REPRESENTED, US, REPRESENTATIVE, ", // 12 CFR 1006.6(b)(2): about this debt
  })
  void aStatusReportedOnOneAccountHoldsThePersonsOtherCase(
      BorrowerStatus status, String region, String own, @Nullable String onOther) {
    // Given
    AnAccount first = AnAccount.ofANewLender();
    AnAccount second = AnAccount.of(first.lenderId());
    AnAccount strangers = AnAccount.of(first.lenderId());
    topics.publish(overdue(first, "B-1", region, 1));
    topics.publish(overdue(second, "B-1", region, 1));
    topics.publish(overdue(strangers, "B-2", region, 1));
    List.of(first, second, strangers).forEach(CaseApi::awaitCase);

    // When
    topics.publish(status(first, "B-1", status, null, 2));

    // Then
    assertThat(held(first, 1)).containsExactly(own);
    assertThat(held(second, onOther == null ? 0 : 1))
        .isEqualTo(onOther == null ? List.of() : List.of(onOther));
    assertThat(held(strangers, 0)).isEmpty();

    // When a case of the person is opened later
    AnAccount third = AnAccount.of(first.lenderId());
    topics.publish(overdue(third, "B-1", region, 1));

    // Then
    awaitCase(third);
    assertThat(held(third, onOther == null ? 0 : 1))
        .isEqualTo(onOther == null ? List.of() : List.of(onOther));
  }

  @Test
  void aLaterReportMovesTheEndOnAllCases() {
    // Given
    AnAccount first = AnAccount.ofANewLender();
    AnAccount second = AnAccount.of(first.lenderId());
    topics.publish(overdue(first, "B-1", 1));
    topics.publish(overdue(second, "B-1", 1));
    awaitCase(second);
    topics.publish(status(first, "B-1", BorrowerStatus.MORATORIUM, null, 2));
    held(first, 1);

    // When
    LocalDate until = AnAccount.DAY.plusDays(9);
    topics.publish(status(first, "B-1", BorrowerStatus.MORATORIUM, until, 3));

    // Then
    awaitCase(first, found -> until.toString().equals(found.getString("holds[0].until")));
    awaitCase(second, found -> until.toString().equals(found.getString("holds[0].until")));
  }

  @Test
  void releasingAHoldOfThePersonReleasesItOnAllCases() {
    // Given
    AnAccount first = AnAccount.ofANewLender();
    AnAccount second = AnAccount.of(first.lenderId());
    topics.publish(overdue(first, "B-1", 1));
    topics.publish(overdue(second, "B-1", 1));
    String firstId = awaitCase(first).getString("id");
    String secondId = awaitCase(second).getString("id");
    place(firstId, "VULNERABILITY");
    place(secondId, "DISPUTE");
    assertThat(held(first, 1)).containsExactly("VULNERABILITY");
    assertThat(held(second, 2)).containsExactly("VULNERABILITY", "DISPUTE");

    // When
    String copy = awaitCase(second).getString("holds.find { it.kind == 'VULNERABILITY' }.id");
    supervisor().delete("/cases/{id}/holds/{holdId}", secondId, copy).then().statusCode(204);

    // Then
    assertThat(held(first, 0)).isEmpty();
    assertThat(held(second, 1)).containsExactly("DISPUTE");
  }

  @Test
  void aHoldReleasedWhileACaseWasCuredStaysReleasedWhenTheCaseContinues() {
    // Given
    AnAccount first = AnAccount.ofANewLender();
    AnAccount second = AnAccount.of(first.lenderId());
    topics.publish(overdue(first, "B-1", 1));
    topics.publish(overdue(second, "B-1", 1));
    String firstId = awaitCase(first).getString("id");
    String secondId = awaitCase(second).getString("id");
    place(firstId, "VULNERABILITY");
    place(firstId, "DISPUTE");
    held(second, 1);
    topics.publish(first.paid("P1", "100.00", 2));
    awaitCase(first, is("status", "CURED"));

    // When
    String copy = awaitCase(second).getString("holds[0].id");
    supervisor().delete("/cases/{id}/holds/{holdId}", secondId, copy).then().statusCode(204);
    topics.publish(first.reversed("P1", 3));

    // Then
    awaitCase(first, is("status", "OPEN"));
    assertThat(held(first, 1)).containsExactly("DISPUTE");
    assertThat(held(second, 0)).isEmpty();
  }

  @Test
  void aRequestMadeWhileACaseWasCuredIsReleasedThereWithTheOtherCase() {
    // Given
    AnAccount first = AnAccount.ofANewLender();
    AnAccount second = AnAccount.of(first.lenderId());
    topics.publish(overdue(first, "B-1", 1));
    topics.publish(overdue(second, "B-1", 1));
    String firstId = awaitCase(first).getString("id");
    String secondId = awaitCase(second).getString("id");
    topics.publish(first.paid("P1", "100.00", 2));
    awaitCase(first, is("status", "CURED"));
    UUID restriction = UUID.randomUUID();
    topics.publish(ceased(first, firstId, restriction));
    topics.publish(ceased(second, secondId, restriction));
    await().until(() -> timelineEvents(firstId).contains("RestrictionRecorded"));
    assertThat(held(second, 1)).containsExactly("CEASE");

    // When
    String copy = awaitCase(second).getString("holds[0].id");
    supervisor().delete("/cases/{id}/holds/{holdId}", secondId, copy).then().statusCode(204);
    topics.publish(first.reversed("P1", 3));

    // Then
    awaitCase(first, is("status", "OPEN"));
    assertThat(held(first, 0)).isEmpty();
  }

  @Test
  void aCaseThatContinuesIsHeldByWhatWasStatedMeanwhileOnAnotherAccount() {
    // Given
    AnAccount first = AnAccount.ofANewLender();
    AnAccount second = AnAccount.of(first.lenderId());
    topics.publish(overdue(first, "B-1", 1));
    topics.publish(overdue(second, "B-1", 1));
    String secondId = awaitCase(second).getString("id");
    topics.publish(first.paid("P1", "100.00", 2));
    awaitCase(first, is("status", "CURED"));
    place(secondId, "VULNERABILITY");
    place(secondId, "DISPUTE");
    topics.publish(status(second, "B-1", BorrowerStatus.BANKRUPT, null, 2));
    held(second, 3);

    // When
    topics.publish(first.reversed("P1", 3));

    // Then
    assertThat(held(first, 2)).containsExactlyInAnyOrder("VULNERABILITY", "BANKRUPT");
    assertThat(held(second, 3)).containsExactlyInAnyOrder("VULNERABILITY", "DISPUTE", "BANKRUPT");
  }

  @Test
  void aCaseThatContinuesHoldsTheCasesThatWereOpenedMeanwhile() {
    // Given
    AnAccount first = AnAccount.ofANewLender();
    AnAccount second = AnAccount.of(first.lenderId());
    topics.publish(overdue(first, "B-1", 1));
    String firstId = awaitCase(first).getString("id");
    place(firstId, "VULNERABILITY");
    place(firstId, "DISPUTE");
    topics.publish(first.paid("P1", "100.00", 2));
    awaitCase(first, is("status", "CURED"));
    topics.publish(overdue(second, "B-1", 1));
    String secondId = awaitCase(second).getString("id");

    // When
    topics.publish(first.reversed("P1", 3));

    // Then
    assertThat(held(first, 2)).containsExactly("VULNERABILITY", "DISPUTE");
    assertThat(held(second, 1)).containsExactly("VULNERABILITY");

    // When it is released on one of them
    String copy = awaitCase(second).getString("holds[0].id");
    supervisor().delete("/cases/{id}/holds/{holdId}", secondId, copy).then().statusCode(204);

    // Then
    assertThat(held(first, 1)).containsExactly("DISPUTE");
  }

  @ParameterizedTest(name = "{0} in {1}: holds the other case {2}")
  @CsvSource({
    "CEASE, CN, true",
    "CEASE, US, false", // 12 CFR 1006.6(c)(1): about this debt
    "REPRESENTATIVE, IN, true",
    "REPRESENTATIVE, US, false",
    "DISPUTE, CN, false",
  })
  void thePackDecidesWhetherAHoldFromBeforeTheCureStopsTheLadderOfTheOtherCase(
      String kind, String region, boolean ofPerson) {
    // Given
    AnAccount first = AnAccount.ofANewLender();
    AnAccount second = AnAccount.of(first.lenderId());
    topics.publish(overdue(first, "B-1", region, 1));
    String firstId = awaitCase(first).getString("id");
    place(firstId, kind);
    topics.publish(first.paid("P1", "100.00", 2));
    awaitCase(first, is("status", "CURED"));
    topics.publish(overdue(second, "B-1", region, 1));
    awaitCase(second);

    // When
    topics.publish(first.reversed("P1", 3));
    awaitCase(first, is("status", "OPEN"));
    assertThat(held(first, 1)).containsExactly(kind);
    assertThat(held(second, ofPerson ? 1 : 0)).isEqualTo(ofPerson ? List.of(kind) : List.of());
    topics.publish(new BusinessDayClosed(first.lenderId(), AnAccount.DAY.plusDays(30)));

    // Then
    awaitCase(second, is("stage", ofPerson ? "NEGOTIATE" : "LETTER"));
    awaitCase(second, is("businessDate", AnAccount.DAY.plusDays(30).toString()));
    assertThat(awaitCase(second).getString("stage")).isEqualTo(ofPerson ? "NEGOTIATE" : "LETTER");
    assertThat(awaitCase(first).getString("stage")).isEqualTo("NEGOTIATE");
  }

  @Test
  void listsAllCasesOfABorrowerWithTheirNextSteps() {
    // Given
    AnAccount first = AnAccount.ofANewLender();
    AnAccount second = AnAccount.of(first.lenderId());
    topics.publish(overdue(first, "B-1", 1));
    String firstId = awaitCase(first).getString("id");
    topics.publish(overdue(second, "B-1", 1));
    String secondId = awaitCase(second).getString("id");
    place(secondId, "DISPUTE");

    // Then
    agent()
        .get("/borrowers/{lenderId}/{borrowerId}", first.lenderId(), "B-1")
        .then()
        .statusCode(200)
        .body("items.'case'.id", contains(firstId, secondId))
        .body("items[0].'case'.overdue.amount", equalTo("100.00"))
        .body("items[0].nextStep.kind", equalTo("NOT_BEFORE"))
        .body("items[0].nextStep.step", equalTo("reminder-letter"))
        .body("items[1].nextStep.kind", equalTo("PAUSED"))
        .body("items[1].nextStep.reason", equalTo("a hold pauses the ladder"))
        .body("nextCursor", nullValue());
    agent()
        .get("/borrowers/{lenderId}/{borrowerId}", first.lenderId(), "B-9")
        .then()
        .statusCode(404);
  }

  private static void place(String caseId, String kind) {
    agent()
        .body(Map.of("kind", kind, "reason", "stated on the telephone"))
        .post("/cases/{id}/holds", caseId)
        .then()
        .statusCode(201);
  }

  /** The kinds of the holds in force on an account's case, once there are as many. */
  private static List<String> held(AnAccount account, int count) {
    JsonPath found = awaitCase(account, one -> one.getList("holds").size() == count);
    return found.getList("holds.kind");
  }

  private static RestrictionRecorded ceased(AnAccount account, String caseId, UUID restriction) {
    return new RestrictionRecorded(
        UUID.fromString(caseId),
        account.lenderId(),
        account.accountId(),
        restriction,
        "CEASE",
        true,
        "0".repeat(64),
        new Origin("li.na", "agent", "recorded it", null));
  }

  private static AccountOverdue overdue(AnAccount account, String borrowerId, long sequence) {
    return overdue(account, borrowerId, "CN", sequence);
  }

  private static AccountOverdue overdue(
      AnAccount account, String borrowerId, String region, long sequence) {
    AccountOverdue event = account.overdue("100.00", 10, sequence);
    Borrower borrower = event.borrower();
    return new AccountOverdue(
        event.lenderId(),
        event.accountId(),
        borrowerId,
        event.productType(),
        event.businessDate(),
        event.delinquentSince(),
        event.daysPastDue(),
        event.overdue(),
        event.outstandingTotal(),
        event.loan(),
        null,
        event.sequence(),
        new Borrower(
            borrower.name(),
            borrower.language(),
            borrower.timezone(),
            region,
            borrower.identityNumber(),
            borrower.contactPoints(),
            null));
  }

  private static BorrowerStatusChanged status(
      AnAccount account,
      String borrowerId,
      BorrowerStatus status,
      @Nullable LocalDate until,
      long sequence) {
    return new BorrowerStatusChanged(
        account.lenderId(),
        account.accountId(),
        borrowerId,
        status,
        AnAccount.DAY,
        until,
        sequence);
  }
}

package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.awaitEvent;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static dev.amends.cases.CaseApi.timelineEvents;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.amends.events.LenderEvent.BorrowerStatus;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds from their announcement to their end. */
@QuarkusTest
class HoldStoryTest extends CaseServiceTest {

  @Test
  void aStatusFromALaterDayHoldsTheCaseFromTheCloseBeforeItAndNoEarlier() {
    // Given
    AnAccount account = overdue("CN", 30);
    String id = awaitCase(account).getString("id");

    // When
    topics.publish(status(account, DAY.plusDays(3), null, 2));
    close(account, DAY.plusDays(1));

    // Then: the letter of day 31 is still sent
    awaitCase(account, is("stage", "LETTER"));
    assertThat(awaitCase(account).getList("holds")).isEmpty();
    assertThat(holds(id).extract().jsonPath().getList("items.status"))
        .isEqualTo(List.of("WAITING"));
    assertThat(timelineEvents(id)).contains("HoldAnnounced").doesNotContain("HoldPlaced");

    // When
    close(account, DAY.plusDays(2));

    // Then
    awaitCase(account, found -> found.getList("holds").size() == 1);
    assertThat(awaitEvent(topics, account, "HoldPlaced").data().path("from").asText())
        .isEqualTo(DAY.plusDays(3).toString());

    // When the close was a mistake
    topics.publish(
        new BusinessDayCorrected(
            account.lenderId(),
            DAY.plusDays(2),
            DAY.plusDays(1),
            CorrectionReason.WRONG_DATE,
            false));

    // Then
    awaitCase(account, found -> found.getList("holds").isEmpty());
    assertThat(timelineEvents(id)).containsOnlyOnce("HoldReleased");
    close(account, DAY.plusDays(2));
    awaitCase(account, found -> found.getList("holds").size() == 1);
  }

  @Test
  void aBreathingSpaceEndsAfterSixtyDaysAndNoneFollowsWithinTwelveMonths() {
    // Given
    AnAccount account = overdue("GB", 10);
    String id = awaitCase(account).getString("id");
    place(id, "MORATORIUM", null, null, null)
        .statusCode(201)
        .body("scheme", equalTo("breathing-space"))
        .body("until", equalTo(DAY.plusDays(59).toString()));

    // When // Then
    close(account, DAY.plusDays(59));
    awaitCase(account, is("daysPastDue", "69"));
    assertThat(awaitCase(account).getList("holds")).hasSize(1);
    close(account, DAY.plusDays(60));
    awaitCase(account, found -> found.getList("holds").isEmpty());

    // When // Then
    String possible = DAY.plusDays(59).plusMonths(12).toString();
    place(id, "MORATORIUM", null, null, null)
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:hold-too-soon"))
        .body("field", equalTo("from"))
        .body("possibleFrom", equalTo(possible))
        .body("citation", containsString("Debt Respite Scheme"))
        .body("detail", containsString("12 months"));
    place(id, "MORATORIUM", null, possible, null)
        .statusCode(201)
        .body("status", equalTo("WAITING"));
  }

  @Test
  void aCrisisMoratoriumLastsThirtyDaysLongerThanTheTreatment() {
    // Given
    AnAccount account = overdue("GB", 10);
    String id = awaitCase(account).getString("id");
    String hold =
        place(id, "MORATORIUM", "mental-health-crisis", null, null)
            .statusCode(201)
            .body("until", nullValue())
            .extract()
            .path("id");

    // When
    extend(id, hold, "{\"treatmentEndedOn\":\"" + DAY.plusDays(9) + "\",\"reason\":\"discharged\"}")
        .statusCode(200)
        .body("until", equalTo(DAY.plusDays(39).toString()));

    // Then
    assertThat(awaitEvent(topics, account, "HoldExtended").data().path("until").asText())
        .isEqualTo(DAY.plusDays(39).toString());
    close(account, DAY.plusDays(40));
    awaitCase(account, found -> found.getList("holds").isEmpty());
  }

  @Test
  void aDisputeEndsWithTheWrittenAnswerOnly() {
    // Given
    AnAccount account = overdue("US", 10);
    String id = awaitCase(account).getString("id");
    String hold = place(id, "DISPUTE", null, null, null).statusCode(201).extract().path("id");

    // When // Then
    supervisor()
        .delete("/cases/{id}/holds/{hold}", id, hold)
        .then()
        .statusCode(422)
        .body("field", equalTo("writtenAnswer"))
        .body("citation", containsString("1006.38"));
    release(id, hold, "{\"reason\":\"explained\",\"writtenAnswer\":{\"reference\":\"L-1\"}}")
        .statusCode(400)
        .body("field", equalTo("writtenAnswer.sentOn"));
    release(id, hold, answered(DAY.minusDays(1)))
        .statusCode(422)
        .body("field", equalTo("writtenAnswer.sentOn"));
    release(id, hold, answered(DAY))
        .statusCode(200)
        .body("status", equalTo("RELEASED"))
        .body("writtenAnswer.reference", equalTo("L-1"));
    assertThat(awaitCase(account).getList("holds")).isEmpty();
    holds(id).body("items[0].releaseReason", equalTo("explained"));
  }

  @Test
  void anExtendedHoldEndsOnItsNewLastDayAndAnotherOneOutlastsIt() {
    // Given
    AnAccount account = overdue("CN", 30);
    String id = awaitCase(account).getString("id");
    String hold = place(id, "CEASE", null, null, DAY.plusDays(5).toString()).extract().path("id");
    String other = place(id, "PAYMENT_CLAIM", null, null, null).extract().path("id");
    extend(id, hold, "{\"until\":\"" + DAY.plusDays(5) + "\",\"reason\":\"more time\"}")
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:hold-not-extended"));
    extend(id, hold, "{\"reason\":\"more time\"}").statusCode(400).body("field", equalTo("until"));

    // When
    extend(id, hold, "{\"until\":\"" + DAY.plusDays(8) + "\",\"reason\":\"more time\"}")
        .statusCode(200);
    release(id, other, "{\"reason\":\"checked\",\"lastDay\":\"" + DAY.plusDays(9) + "\"}")
        .statusCode(200)
        .body("status", equalTo("IN_FORCE"))
        .body("until", equalTo(DAY.plusDays(9).toString()));

    // Then
    close(account, DAY.plusDays(8));
    awaitCase(account, is("daysPastDue", "38"));
    assertThat(awaitCase(account).getList("holds")).hasSize(2);
    close(account, DAY.plusDays(9));
    awaitCase(account, found -> found.getList("holds").size() == 1);
    assertThat(awaitCase(account).getString("stage")).isEqualTo("NEGOTIATE");
    close(account, DAY.plusDays(10));
    awaitCase(account, is("stage", "LETTER"));
    extend(id, hold, "{\"until\":\"" + DAY.plusDays(30) + "\",\"reason\":\"more time\"}")
        .statusCode(409);
  }

  @Test
  void aHoldThatHasNotBegunCannotEndBeforeItBegins() {
    AnAccount account = overdue("CN", 10);
    String id = awaitCase(account).getString("id");
    String first = DAY.plusDays(10).toString();
    String hold = place(id, "CEASE", null, first, null).statusCode(201).extract().path("id");
    String tooEarly = DAY.plusDays(9).toString();

    extend(id, hold, "{\"until\":\"" + tooEarly + "\",\"reason\":\"shorter\"}")
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:hold-ends-before-it-begins"))
        .body("field", equalTo("until"));
    release(id, hold, "{\"reason\":\"shorter\",\"lastDay\":\"" + tooEarly + "\"}")
        .statusCode(422)
        .body("type", equalTo("urn:amends:problem:hold-ends-before-it-begins"))
        .body("field", equalTo("lastDay"));
    release(id, hold, "{\"reason\":\"one day\",\"lastDay\":\"" + first + "\"}")
        .statusCode(200)
        .body("status", equalTo("WAITING"))
        .body("until", equalTo(first));
  }

  @ParameterizedTest(name = "{0} {1} from {2} to {3}: {4} {5}")
  @CsvSource({
    "NONSENSE, , , , 400, kind",
    "DISPUTE, breathing-space, , , 422, scheme",
    "DISPUTE, , 2026-01-30, , 422, from",
    "DISPUTE, , 2026-02-02, 2026-02-01, 422, until",
    "DISPUTE, , , 2026-01-30, 422, until",
    "COMPLAINT, , , , 422, kind",
  })
  void namesTheFieldAndTheRuleOfABadHold(
      String kind,
      @Nullable String scheme,
      @Nullable String from,
      @Nullable String until,
      int status,
      String field) {
    AnAccount account = overdue("CN", 10);
    String id = awaitCase(account).getString("id");

    place(id, kind, scheme, from, until).statusCode(status).body("field", equalTo(field));

    assertThat(timelineEvents(id)).containsExactly("CaseOpened");
  }

  private static AnAccount overdue(String region, int days) {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdueIn(region, "120.00", days, 1));
    return account;
  }

  private static void close(AnAccount account, LocalDate day) {
    topics.publish(new BusinessDayClosed(account.lenderId(), day));
  }

  private static BorrowerStatusChanged status(
      AnAccount account, LocalDate from, @Nullable LocalDate until, long sequence) {
    return new BorrowerStatusChanged(
        account.lenderId(),
        account.accountId(),
        "B-" + account.accountId(),
        BorrowerStatus.BANKRUPT,
        from,
        until,
        sequence);
  }

  private static ValidatableResponse place(
      String id,
      String kind,
      @Nullable String scheme,
      @Nullable String from,
      @Nullable String until) {
    String body =
        "{\"kind\":\"%s\",\"reason\":\"stated\"%s%s%s}"
            .formatted(kind, field("scheme", scheme), field("from", from), field("until", until));
    return supervisor().body(body).post("/cases/{id}/holds", id).then();
  }

  private static String field(String name, @Nullable String value) {
    return value == null ? "" : ",\"%s\":\"%s\"".formatted(name, value);
  }

  private static String answered(LocalDate day) {
    return "{\"reason\":\"explained\",\"writtenAnswer\":{\"reference\":\"L-1\",\"sentOn\":\"%s\"}}"
        .formatted(day);
  }

  private static ValidatableResponse extend(String id, String hold, String body) {
    return supervisor().body(body).post("/cases/{id}/holds/{hold}/extension", id, hold).then();
  }

  private static ValidatableResponse release(String id, String hold, String body) {
    return supervisor().body(body).post("/cases/{id}/holds/{hold}/release", id, hold).then();
  }

  private static ValidatableResponse holds(String id) {
    return agent().get("/cases/{id}/holds", id).then().statusCode(200);
  }
}

package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.LenderEvent.Overdue;
import dev.amends.testsupport.Pdfs;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must be paid to pay off a debt, the proof that it is paid, and what court action costs. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PayoffStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);
  private static Topics topics;

  @BeforeAll
  static void connect() {
    topics = Topics.ofTheServiceUnderTest();
  }

  @AfterAll
  static void disconnect() {
    topics.close();
  }

  private static Borrower borrower(String overdue) {
    return new Borrower(topics, "CNY").livesIn("CN").owes(overdue, MARCH_2);
  }

  private static Overdue parts(Borrower borrower) {
    return new Overdue(
        borrower.money("1200.00"),
        borrower.money("1000.00"),
        borrower.money("120.00"),
        borrower.money("30.00"),
        borrower.money("50.00"));
  }

  private static JsonPath issued(PaidDebt debt, String validUntil) {
    return debt.askForQuote(validUntil).then().statusCode(201).extract().jsonPath();
  }

  @Test
  void aQuoteStaysAsItWasIssued() {
    // Given
    Borrower borrower = borrower("1200.00");
    PaidDebt debt = PaidDebt.of(borrower, "1200.00", MARCH_2);
    borrower.reports(parts(borrower), "20000.00", MARCH_2);
    borrower.pays("P-1", "700.00", MARCH_2);
    borrower.untilPaymentsAre(1);

    // When
    JsonPath quote = issued(debt, "2026-03-31");
    borrower.pays("P-2", "100.00", MARCH_2);
    borrower.untilPaymentsAre(2);
    JsonPath next = issued(debt, "2026-03-31");

    // Then
    assertThat(quote.getString("overdue.principal.amount")).isEqualTo("1000.00");
    assertThat(quote.getString("overdue.penalty.amount")).isEqualTo("50.00");
    assertThat(quote.getString("notYetDue.amount")).isEqualTo("18800.00");
    assertThat(quote.getString("paidSince.amount")).isEqualTo("700.00");
    assertThat(quote.getString("penaltyInterest.annualRatePercent")).isEqualTo("0");
    assertThat(quote.getString("total.amount")).isEqualTo("19300.00");
    assertThat(next.getString("total.amount")).isEqualTo("19200.00");
    JsonPath again = as("wei", "compliance").get("/payoff-quotes/" + quote.get("id")).jsonPath();
    assertThat(again.getMap("")).isEqualTo(quote.getMap(""));
    JsonPath first =
        as("wei", "supervisor")
            .queryParam("caseId", borrower.caseId())
            .queryParam("limit", 1)
            .get("/payoff-quotes")
            .jsonPath();
    assertThat(first.getList("items.id")).containsExactly(quote.getString("id"));
    assertThat(
            as("wei", "supervisor")
                .queryParam("caseId", borrower.caseId())
                .queryParam("cursor", first.getString("nextCursor"))
                .get("/payoff-quotes")
                .jsonPath()
                .getList("items.id"))
        .containsExactly(next.getString("id"));
    assertThat(borrower.eventNames(2)).containsExactly("PayoffQuoteIssued", "PayoffQuoteIssued");
    assertThat(Borrower.violations(topics)).isEmpty();
  }

  @Test
  void aQuoteIsALetterInTheLanguageOfItsReader() {
    // Given
    Borrower borrower = borrower("1200.00");
    borrower.reports(parts(borrower), "20000.00", MARCH_2);
    PaidDebt debt = PaidDebt.of(borrower, "1200.00", MARCH_2);
    await().atMost(PATIENCE).until(() -> debt.askForQuote("2026-03-31").statusCode() == 201);
    String path = "/payoff-quotes/" + issued(debt, "2026-03-31").getString("id") + "/letter";

    // Then
    Response chinese = as("li.na", "agent").accept("application/pdf").get(path);
    assertThat(chinese.statusCode()).isEqualTo(200);
    assertThat(chinese.contentType()).isEqualTo("application/pdf");
    assertThat(Pdfs.text(chinese.asByteArray())).contains("结清金额告知书", "示例银行", "20,000.00");
    Response english =
        as("li.na", "agent")
            .accept("application/pdf")
            .header("Accept-Language", "fr, en-GB;q=0.8, zh;q=0.5")
            .get(path);
    assertThat(Pdfs.text(english.asByteArray())).contains("Pay-off quote", "Example Bank");
    assertThat(english.header("Content-Language")).isEqualTo("en");
    as("li.na", "agent")
        .accept("application/pdf")
        .header("Accept-Language", "en")
        .header("If-None-Match", english.header("ETag"))
        .get(path)
        .then()
        .statusCode(304);
    assertThat(
            as("li.na", "agent")
                .accept("text/plain")
                .header("Accept-Language", "en")
                .queryParam("lang", "zh-CN")
                .get(path)
                .asString())
        .contains("人民币 20,000.00 元");
    as("li.na", "agent").queryParam("lang", "fr").get(path).then().statusCode(400);
  }

  @Test
  void aRepeatedRequestIssuesOneQuote() {
    Borrower borrower = borrower("1200.00");
    PaidDebt.of(borrower, "1200.00", MARCH_2).isReported();
    String body =
        """
        {"caseId":"%s","validUntil":"2026-03-31","lang":"en"}"""
            .formatted(borrower.caseId());
    String key = UUID.randomUUID().toString();
    Response first =
        as("li.na", "agent").header("Idempotency-Key", key).body(body).post("/payoff-quotes");
    Response repeated =
        as("li.na", "agent").header("Idempotency-Key", key).body(body).post("/payoff-quotes");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(repeated.asString()).isEqualTo(first.asString());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, 422, valid-until-out-of-range",
    "2026-04-01, 201, ",
    "2026-04-02, 422, valid-until-out-of-range",
    "yesterday, 400, invalid-field"
  })
  void theValidityIsLimited(String validUntil, int status, @Nullable String type) {
    Borrower borrower = borrower("1200.00");
    PaidDebt debt = PaidDebt.of(borrower, "1200.00", MARCH_2);
    debt.isReported();
    Response answer = debt.askForQuote(validUntil);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (type != null) {
      assertThat(answer.jsonPath().getString("type")).endsWith(type);
    }
  }

  @Test
  void quotesNothingThatIsUnknownOrNotOwed() {
    // Given
    Borrower borrower = borrower("1200.00");
    PaidDebt debt = PaidDebt.of(borrower, "1200.00", MARCH_2);

    // Then
    assertThat(debt.askForQuote("2026-03-31").statusCode()).isEqualTo(422);
    assertThat(debt.askForQuote("2026-03-31").jsonPath().getString("type"))
        .isEqualTo("urn:amends:problem:outstanding-unknown");
    as("li.na", "agent")
        .body("{\"caseId\":\"%s\",\"validUntil\":\"2026-03-31\"}".formatted(UUID.randomUUID()))
        .post("/payoff-quotes")
        .then()
        .statusCode(404);
    debt.isReported();
    borrower.pays("P-1", "1200.00", MARCH_2);
    borrower.untilPaymentsAre(1);
    assertThat(debt.askForQuote("2026-03-31").statusCode()).isEqualTo(409);
    assertThat(debt.askForQuote("2026-03-31").jsonPath().getString("type"))
        .isEqualTo("urn:amends:problem:debt-settled");
  }

  @Test
  void quotesNothingAfterTheEndOfTheCase() {
    Borrower borrower = borrower("1200.00");
    PaidDebt debt = PaidDebt.of(borrower, "1200.00", MARCH_2);
    debt.isReported();
    borrower.cured(MARCH_2, null);
    borrower.awaitCaseEnd();

    Response refused = debt.askForQuote("2026-03-31");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:amends:problem:case-not-open");
  }

  @Test
  void aCertificateIsIssuedOnlyWhenNothingIsOwedAndWithdrawnWhenSomethingIs() {
    // Given
    Borrower borrower = borrower("1200.00");
    PaidDebt debt = PaidDebt.of(borrower, "1200.00", MARCH_2);
    debt.isReported();
    JsonPath problem = debt.askForCertificate().then().statusCode(409).extract().jsonPath();
    assertThat(problem.getString("type")).isEqualTo("urn:amends:problem:debt-not-settled");
    assertThat(problem.getString("balance.amount")).isEqualTo("1200.00");

    // When
    debt.settle();
    JsonPath issued = debt.askForCertificate().then().statusCode(201).extract().jsonPath();
    String path = "/settlement-certificates/" + issued.getString("id");

    // Then
    assertThat(issued.getString("settled")).isEqualTo("IN_FULL");
    assertThat(issued.getString("amountPaid.amount")).isEqualTo("1200.00");
    assertThat(issued.getString("settledOn")).isEqualTo("2026-03-02");
    assertThat(debt.askForCertificate().jsonPath().getString("type"))
        .isEqualTo("urn:amends:problem:certificate-exists");
    assertThat(text(path, "zh-CN")).contains("兹证明", "全部还清", "1,200.00");

    // When
    borrower.reverses("PAY-OFF", MARCH_2.plusDays(3));
    await()
        .atMost(PATIENCE)
        .until(
            () -> as("li.na", "agent").get(path).jsonPath().getString("status"),
            "WITHDRAWN"::equals);

    // Then
    JsonPath withdrawn = as("li.na", "agent").get(path).jsonPath();
    assertThat(withdrawn.getString("whyWithdrawn"))
        .isEqualTo("payment PAY-OFF was reversed: returned unpaid");
    assertThat(withdrawn.getString("withdrawnOn")).isEqualTo("2026-03-05");
    assertThat(text(path, "zh-CN")).contains("已作废");
    assertThat(text(path, "en")).contains("withdrawn on 5 March 2026");
    assertThat(
            borrower
                .lastEvent("SettlementCertificateWithdrawn")
                .data()
                .path("certificateId")
                .asText())
        .isEqualTo(issued.getString("id"));
    assertThat(debt.askForCertificate().statusCode()).isEqualTo(409);
    assertThat(Borrower.violations(topics)).isEmpty();

    // When: it is paid again
    borrower.pays("P-2", "1200.00", MARCH_2.plusDays(4));
    borrower.untilPaymentsAre(2);
    debt.askForCertificate().then().statusCode(201);

    // Then
    assertThat(
            as("li.na", "agent")
                .queryParam("caseId", borrower.caseId())
                .get("/settlement-certificates")
                .jsonPath()
                .getList("items.status"))
        .containsExactly("WITHDRAWN", "ISSUED");
  }

  private static String text(String certificate, String lang) {
    return Pdfs.text(
        as("li.na", "agent")
            .accept("application/pdf")
            .queryParam("lang", lang)
            .get(certificate + "/letter")
            .asByteArray());
  }

  @ParameterizedTest
  @CsvSource({"9000.00, 50.00, 1500.00, 1600.00", "12000.00, 100.00, 1600.00, 1750.00"})
  void courtActionCostsWhatContactServiceSays(
      String overdue, String courtFee, String lawyer, String total) {
    // Given
    Borrower borrower = borrower(overdue);
    borrower.reports(
        new Overdue(borrower.money(overdue), null, null, null, borrower.money("50.00")),
        null,
        MARCH_2);

    // Then
    await()
        .atMost(PATIENCE)
        .until(() -> costs(borrower).getString("penaltyToDate.amount"), "50.00"::equals);
    JsonPath costs = costs(borrower);
    assertThat(costs.getString("courtFee.amount")).isEqualTo(courtFee);
    assertThat(costs.getString("lawyerCost.amount")).isEqualTo(lawyer);
    assertThat(costs.getString("penaltyPerDay")).isNull();
    assertThat(costs.getString("total.amount")).isEqualTo(total);
    assertThat(costs.getString("businessDate")).isEqualTo("2026-03-02");
    assertThat(costs.getList("basis.cost"))
        .containsExactly("penaltyToDate", "courtFee", "lawyerCost");
    assertThat(costs.getString("basis[1].citation")).contains("481");
  }

  @Test
  void statesNoCostWithoutASource() {
    Borrower borrower = new Borrower(topics, "USD").livesIn("US").owes("900.00", MARCH_2);
    JsonPath costs = costs(borrower);
    assertThat(costs.getString("courtFee")).isNull();
    assertThat(costs.getString("lawyerCost")).isNull();
    assertThat(costs.getString("penaltyToDate")).isNull();
    assertThat(costs.getString("total.amount")).isEqualTo("0.00");
    assertThat(costs.getList("basis")).isEmpty();
  }

  private static JsonPath costs(Borrower borrower) {
    return as("li.na", "agent")
        .queryParam("caseId", borrower.caseId())
        .get("/enforcement-costs")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}

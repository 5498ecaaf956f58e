package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A portfolio on a past business date has the same figures whenever it is asked for. */
@QuarkusTest
class PastPortfolioTest extends CaseServiceTest {
  private static final LocalDate LATER = DAY.plusDays(40);

  @Test
  void thePastStaysAsItWas() {
    // Given
    AnAccount cured = AnAccount.ofANewLender();
    AnAccount rolled = AnAccount.of(cured.lenderId());
    topics.publish(cured.overdue("120.00", 5, 1));
    topics.publish(rolled.overdue("300.00", 5, 1));
    awaitCase(cured);
    awaitCase(rolled);
    String before = onDay(cured.lenderId(), DAY).prettify();
    topics.publish(cured.paidOn(LATER, "P1", "120.00", 2));
    topics.publish(rolled.overdue("350.00", 45, 2, LATER));
    awaitCase(cured, is("status", "CURED"));
    awaitCase(rolled, is("bucket", "31-60"));

    // When
    JsonPath past = onDay(cured.lenderId(), DAY);
    JsonPath now = onDay(cured.lenderId(), LATER);

    // Then
    assertThat(past.getInt("casesOpen")).isEqualTo(2);
    assertThat(past.getString("overdue[0].amount")).isEqualTo("420.00");
    assertThat(past.getString("byBucket[0].outstanding.amount")).isEqualTo("18000.00");
    assertThat(new JsonPath(before).getList("byBucket")).isEqualTo(past.getList("byBucket"));
    assertThat(now.getInt("casesOpen")).isEqualTo(1);
    assertThat(now.getInt("casesCured")).isEqualTo(1);
    assertThat(now.getList("byBucket.bucket")).isEqualTo(List.of("31-60"));
  }

  @Test
  void ratesFollowTheCasesOfABucket() {
    // Given
    AnAccount cured = AnAccount.ofANewLender();
    AnAccount rolled = AnAccount.of(cured.lenderId());
    topics.publish(cured.overdue("100.00", 5, 1));
    topics.publish(rolled.overdue("300.00", 5, 1));
    awaitCase(cured);
    awaitCase(rolled);
    topics.publish(cured.paidOn(LATER, "P1", "100.00", 2));
    topics.publish(rolled.overdue("320.00", 45, 2, LATER));
    awaitCase(cured, is("status", "CURED"));
    awaitCase(rolled, is("bucket", "31-60"));

    // When
    JsonPath rates =
        supervisor()
            .queryParam("from", DAY.toString())
            .queryParam("until", LATER.toString())
            .get("/lenders/{l}/portfolio/rates", cured.lenderId())
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();

    // Then
    assertThat(rates.getString("received[0].amount")).isEqualTo("100.00");
    assertThat(rates.getFloat("buckets[0].cureRatePercent")).isEqualTo(50f);
    assertThat(rates.getString("buckets[0].moves[0].bucket")).isEqualTo("31-60");
    assertThat(rates.getFloat("buckets[0].moves[0].rollRatePercent")).isEqualTo(80f);
  }

  @ParameterizedTest
  @CsvSource({
    "/history, asOf",
    "/history?asOf=2026-13-01, asOf",
    "/history?asOf=2026-02-28&knownAt=2999-01-01T00:00:00Z, knownAt",
    "/rates?from=2026-02-28, until",
    "/rates?from=2026-02-28&until=2026-02-28, until",
  })
  void aBadQueryNamesItsField(String query, String field) {
    assertThat(
            supervisor()
                .get("/lenders/L/portfolio" + query)
                .then()
                .statusCode(400)
                .extract()
                .jsonPath()
                .getString("field"))
        .isEqualTo(field);
  }

  private static JsonPath onDay(String lenderId, LocalDate day) {
    return supervisor()
        .queryParam("asOf", day.toString())
        .get("/lenders/{l}/portfolio/history", lenderId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}

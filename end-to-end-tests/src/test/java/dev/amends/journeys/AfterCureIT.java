package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.launcher.services.Service;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What follows a cure: a closing letter, a reminder, an answer, and the end of it in a relapse. */
@Journey
class AfterCureIT {
  private static final String ACCOUNT = "LN-1";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final String REMINDER = "items.find { it.kind == 'DUE_DATE_REMINDER' }";
  private static final String CLOSING = "items.find { it.kind == 'CLOSING_LETTER' }";

  private final JourneyPlatform platform;

  AfterCureIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @Test
  void aCuredBorrowerIsWrittenToRemindedAndAskedUntilTheyRelapse() {
    try (Lender lender = platform.lender("JOURNEY-AFTERCARE")) {
      // Given
      Borrower borrower = Borrower.fallsBehind(platform, lender, ACCOUNT, DAY, "1000.00");
      borrower.hasAddress();
      rate(borrower, 4).statusCode(409).body("type", equalTo("urn:amends:problem:case-open"));

      // When the arrears are paid
      lender.publish(lender.payment(ACCOUNT, 2, DAY, "P-1", "1000.00", null));
      borrower.awaitCase(found -> "CURED".equals(found.getString("status")));

      // Then
      JsonPath closed = awaitNotice(borrower, CLOSING);
      assertThat(closed.getString(CLOSING + ".text"))
          .contains("此前逾期金额： 人民币 1,000.00 元", "当前逾期金额： 人民币 0.00 元");

      // When the lender announces the next payment
      lender.publish(lender.paymentDue(ACCOUNT, 3, DAY.plusDays(2), "410.00"));

      // Then
      JsonPath reminded = awaitNotice(borrower, REMINDER);
      assertThat(reminded.getString(REMINDER + ".text")).contains("2026年2月2日", "人民币 410.00 元");

      // When the borrower says how satisfied they were
      rate(borrower, 4).statusCode(201);

      // Then
      rate(borrower, 5)
          .statusCode(409)
          .body("type", equalTo("urn:amends:problem:satisfaction-recorded"));

      // When the account is overdue again
      lender.publish(lender.overdue(ACCOUNT, 4, DAY.plusDays(3), "410.00"));

      // Then
      borrower.eventually(
          Service.CONTACT,
          "/notices?caseId=" + borrower.caseId(),
          found -> found.get(REMINDER + ".withdrawnAt") != null);
      platform.settle();
      assertThat(Timeline.of(platform, borrower.caseId()).names())
          .containsSubsequence("CaseCured", "NoticeIssued", "SatisfactionRecorded")
          .contains("NoticeWithdrawn");
    }
  }

  /** A reminder is written within a minute. */
  private static JsonPath awaitNotice(Borrower borrower, String notice) {
    return await()
        .atMost(Duration.ofSeconds(150))
        .until(
            () -> borrower.get(Service.CONTACT, "/notices?caseId=" + borrower.caseId()),
            found -> found.get(notice) != null);
  }

  private ValidatableResponse rate(Borrower borrower, int score) {
    return platform
        .as("agent", "li.na", Service.CONTACT)
        .body("{\"score\":" + score + ",\"comment\":\"They listened.\"}")
        .post("/cases/" + borrower.caseId() + "/satisfaction")
        .then();
  }
}

package dev.amends.contact.guide;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestContacts.verify;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Guides and letters count days past due to the newest closed business day, as the case does. */
@QuarkusTest
class CurrentDaysPastDueTest extends ServiceTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 20);

  @Test
  void followTheBusinessDaysThatTheLenderCloses() {
    // Given a case that was 31 days past due when its figures were published
    String lender = "dpd-" + UUID.randomUUID();
    TestCase opened = cases.anOpenCase(lender, "Asia/Shanghai", "CN", "en", "120.00", "CNY");
    verify(opened);
    assertThat(guide(opened).getInt("debt.daysPastDue")).isEqualTo(31);

    // When the lender closes days on which nothing else happens
    close(opened, PUBLISHED.plusDays(20));

    // Then
    awaitDaysPastDue(opened, 51);
    assertThat(guide(opened).getString("debt.businessDate")).isEqualTo("2026-12-10");
    assertThat(letter(opened)).contains("51").contains("10 December 2026");

    // When the close was a mistake
    cases
        .topics()
        .publish(
            new BusinessDayCorrected(
                lender,
                PUBLISHED.plusDays(20),
                PUBLISHED.plusDays(2),
                CorrectionReason.WRONG_DATE,
                true));

    // Then
    awaitDaysPastDue(opened, 33);

    // When an older day is closed again
    close(opened, PUBLISHED.plusDays(1));
    close(opened, PUBLISHED.plusDays(3));
    awaitDaysPastDue(opened, 34);
  }

  private void close(TestCase testCase, LocalDate day) {
    cases.topics().publish(new BusinessDayClosed(testCase.account().lenderId(), day));
  }

  private static void awaitDaysPastDue(TestCase testCase, int expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> guide(testCase).getInt("debt.daysPastDue"), days -> days == expected);
  }

  private static JsonPath guide(TestCase testCase) {
    return asAgent().get("/call-guides/" + testCase.id() + "?lang=en").then().extract().jsonPath();
  }

  private String letter(TestCase testCase) {
    cases
        .topics()
        .publish(
            new CaseEvent.StrategyStepDue(
                testCase.id(),
                testCase.account().lenderId(),
                testCase.account().accountId(),
                "letter",
                StepAction.LETTER,
                2,
                PUBLISHED,
                null,
                null,
                TestFacts.origin()));
    cases.awaitEvents(testCase, "NoticeIssued", 1);
    return asAgent()
        .get("/notices?caseId=" + testCase.id())
        .then()
        .extract()
        .jsonPath()
        .getString("items[0].text");
  }
}

package dev.amends.contact.letter;

import static dev.amends.contact.TestAgents.asAgent;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.Origin;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every kind of notice is written in both languages, with the figures of the case. */
@QuarkusTest
class NoticeCommandsTest extends ServiceTest {
  private static final Instant WAIT_UNTIL = Instant.parse("2026-11-30T02:00:00Z");

  @Inject NoticeCommands commands;
  @Inject CaseFiles files;

  private void issue(TestCase testCase, NoticeKind kind) {
    Origin origin = Origin.event("test", "e-3");
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                commands.issue(
                    files.lock(testCase.id()), kind, null, WAIT_UNTIL, origin, clock.instant()));
  }

  @ParameterizedTest
  @EnumSource(
      value = NoticeKind.class,
      mode = Mode.EXCLUDE,
      names = {"CLOSING_LETTER", "DUE_DATE_REMINDER"})
  void writesEveryKindInChinese(NoticeKind kind) {
    TestCase opened = cases.anOpenCase();
    issue(opened, kind);
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .body("items[0].kind", equalTo(kind.name()))
        .body("items[0].language", equalTo("zh-CN"))
        .body("items[0].text", allOf(containsString("逾期金额"), containsString("1,234.50")));
  }

  @ParameterizedTest
  @EnumSource(
      value = NoticeKind.class,
      mode = Mode.EXCLUDE,
      names = {"CLOSING_LETTER", "DUE_DATE_REMINDER"})
  void writesEveryKindInEnglishForAnyOtherLanguage(NoticeKind kind) {
    TestCase opened = cases.anOpenCase("Europe/London", "GB", "cy", "77.00", "GBP");
    issue(opened, kind);
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .body("items[0].language", equalTo("en"))
        .body("items[0].text", allOf(containsString("verdue"), containsString("77.00")));
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 2026年10月20日, 逾期起始日, 2026年11月30日",
    "en, 20 October 2026, Overdue since, 30 November 2026"
  })
  void statesStartOfTheArrearsAndEndOfTheWaitingTime(
      String language, String since, String label, String until) {
    TestCase opened = cases.anOpenCase("Asia/Shanghai", "CN", language, "10.00", "CNY");
    issue(opened, NoticeKind.OVERDUE_STATEMENT);
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .body(
            "items[0].text",
            allOf(containsString(label), containsString(since), containsString(until)));
  }

  @Test
  void writesInTheBorrowersPreferredLanguage() {
    TestCase opened = cases.anOpenCase();
    asAgent()
        .body(Map.of("language", "en"))
        .put("/preferences/" + opened.id())
        .then()
        .statusCode(anyOf(equalTo(200), equalTo(201)));
    issue(opened, NoticeKind.DEMAND_LETTER);
    asAgent()
        .get("/notices?caseId=" + opened.id())
        .then()
        .body("items[0].language", equalTo("en"))
        .body("items[0].text", containsString("Request for payment"));
  }
}

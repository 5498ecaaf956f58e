package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.compliance;
import static dev.amends.cases.CaseApi.is;
import static dev.amends.cases.CaseApi.ops;
import static dev.amends.cases.CaseApi.supervisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.amends.events.LenderEvent.BusinessDayClosed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The credit status of an account follows its case: it gets worse, is restored, or is lost. */
@QuarkusTest
class CreditStatusTest extends CaseServiceTest {

  @Test
  void getsWorseOnTheDayThatItNames() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 5, 1));
    String id = awaitCase(account).getString("id");
    JsonPath before = creditStatus(id, "en");
    assertThat(before.getString("status")).isEqualTo("SPECIAL_MENTION");
    assertThat(before.getString("name")).isEqualTo("Special mention");
    assertThat(before.getString("factor")).isEqualTo("DAYS_PAST_DUE");
    assertThat(before.getInt("daysPastDue")).isEqualTo(5);
    assertThat(before.getString("delinquentSince")).isEqualTo(DAY.minusDays(5).toString());
    assertThat(before.getString("overdue.amount")).isEqualTo("120.00");
    assertThat(before.getString("worseOn")).isEqualTo(DAY.plusDays(86).toString());

    // When
    topics.publish(new BusinessDayClosed(account.lenderId(), DAY.plusDays(85)));
    awaitCase(account, is("businessDate", DAY.plusDays(85).toString()));
    JsonPath dayBefore = creditStatus(id, "en");
    topics.publish(new BusinessDayClosed(account.lenderId(), DAY.plusDays(86)));
    awaitCase(account, is("businessDate", DAY.plusDays(86).toString()));

    // Then
    assertThat(dayBefore.getString("status")).isEqualTo("SPECIAL_MENTION");
    JsonPath worse = creditStatus(id, "zh-CN");
    assertThat(worse.getString("status")).isEqualTo("SUBSTANDARD");
    assertThat(worse.getString("name")).isEqualTo("次级类");
    assertThat(worse.getInt("daysPastDue")).isEqualTo(91);
  }

  @Test
  void isRestoredByTheCure() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 100, 1));
    String id = awaitCase(account).getString("id");

    // When
    topics.publish(account.paid("P1", "120.00", 2));

    // Then
    awaitCase(account, is("status", "CURED"));
    JsonPath restored = creditStatus(id, "en");
    assertThat(restored.getString("status")).isEqualTo("PASS");
    assertThat(restored.getString("factor")).isEqualTo("NONE");
    assertThat(restored.getInt("daysPastDue")).isZero();
    assertThat(restored.getString("overdue.amount")).isEqualTo("0.00");
    assertThat(restored.getString("delinquentSince")).isNull();
    assertThat(restored.getString("worseOn")).isNull();
  }

  @Test
  void isTheWorstOnceTheAccountIsChargedOff() {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 200, 1));
    String id = awaitCase(account).getString("id");

    // When
    topics.publish(account.chargedOff(2));

    // Then
    awaitCase(account, is("status", "CHARGED_OFF"));
    JsonPath lost = creditStatus(id, "en");
    assertThat(lost.getString("status")).isEqualTo("LOSS");
    assertThat(lost.getString("factor")).isEqualTo("CHARGED_OFF");
    assertThat(lost.getString("overdue.amount")).isEqualTo("120.00");
    assertThat(lost.getString("worseOn")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "zh", "zh-TW", "EN"})
  void anotherLanguageIsRejected(String language) {
    agent()
        .queryParam("lang", language)
        .get("/cases/{id}/credit-status", UUID.randomUUID())
        .then()
        .statusCode(400)
        .body("field", equalTo("lang"));
  }

  @Test
  void isInChineseByDefaultAndNotForOperations() {
    AnAccount account = AnAccount.ofANewLender();
    topics.publish(account.overdue("120.00", 5, 1));
    String id = awaitCase(account).getString("id");

    supervisor()
        .get("/cases/{id}/credit-status", id)
        .then()
        .statusCode(200)
        .body("name", equalTo("关注类"));
    compliance().get("/cases/{id}/credit-status", id).then().statusCode(200);
    ops().get("/cases/{id}/credit-status", id).then().statusCode(403);
    agent().get("/cases/{id}/credit-status", UUID.randomUUID()).then().statusCode(404);
  }

  private static JsonPath creditStatus(String caseId, String language) {
    return agent()
        .queryParam("lang", language)
        .get("/cases/{id}/credit-status", caseId)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}

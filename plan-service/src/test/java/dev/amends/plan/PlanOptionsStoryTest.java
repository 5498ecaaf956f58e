package dev.amends.plan;

import static dev.amends.plan.Borrower.PATIENCE;
import static dev.amends.plan.Borrower.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.events.AssessmentEvent.AssessmentCompleted;
import dev.amends.events.Origin;
import dev.amends.testsupport.Answers;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What can be offered, what the borrower proposes, and what is refused, as users see it. */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class PlanOptionsStoryTest {
  private static final LocalDate MARCH_2 = LocalDate.of(2026, 3, 2);

  private final Topics topics = Topics.ofTheServiceUnderTest();

  @AfterEach
  void close() {
    topics.close();
  }

  @Test
  void proposesEveryOptionThatIsOfferedAsItIs() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owesInAll("9000.00").owes("900.00", MARCH_2);
    assessed(borrower, "300.00", "200.00", "150.00", AbilityVerdict.TOKEN_ONLY);

    // When
    JsonNode options = options(borrower);

    // Then
    List<String> names = new ArrayList<>();
    for (JsonNode option : options.path("options")) {
      if (option.path("offered").asBoolean()) {
        names.add(option.path("name").asText());
        JsonPath plan = propose(option.path("proposal").toString()).jsonPath();
        assertThat(plan.getString("kind")).isEqualTo(option.path("kind").asText());
        assertThat(plan.getString("total.amount"))
            .isEqualTo(option.at("/totalCost/amount/amount").asText());
        assertThat(plan.getList("instalments.dueDate"))
            .last()
            .isEqualTo(option.path("endDate").asText());
        Borrower.decide(plan.getString("id"), "rejection", "wang.wei").then().statusCode(200);
      } else {
        assertThat(option.at("/ruledOutBy/why").asText()).isNotBlank();
      }
    }
    assertThat(names).contains("extension", "token", "deferral", "down-payment", "instalments");
    assertThat(names.getFirst()).isEqualTo("extension");
    assertThat(options.path("order").asText()).contains("token payments");
  }

  @Test
  void comparesTheBorrowersOwnProposalWithTheOptions() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("300.00");
    String body =
        """
        {"caseId":"%s","instalmentAmount":{"amount":"%s","currency":"CNY"},
         "firstDueDate":"2026-03-10","initiator":"BORROWER","ownWords":"after the harvest"}\
        """;

    // When
    JsonPath affordable =
        as("li.na", "agent")
            .body(body.formatted(borrower.caseId(), "150.00"))
            .post("/plans")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    JsonPath refused =
        as("li.na", "agent")
            .body(body.formatted(borrower.caseId(), "450.00"))
            .post("/plans")
            .then()
            .statusCode(422)
            .extract()
            .jsonPath();

    // Then
    assertThat(affordable.getBoolean("comparison.affordable")).isTrue();
    assertThat(affordable.getFloat("comparison.shareOfSustainablePercent")).isEqualTo(50f);
    assertThat(affordable.getInt("comparison.nearestOption.instalments")).isEqualTo(6);
    assertThat(affordable.getString("versions[0].initiator")).isEqualTo("BORROWER");
    assertThat(affordable.getString("versions[0].ownWords")).isEqualTo("after the harvest");
    assertThat(refused.getString("type")).endsWith(":above-sustainable-amount");
    assertThat(refused.getBoolean("comparison.affordable")).isFalse();
    assertThat(refused.getFloat("comparison.shareOfSustainablePercent")).isEqualTo(150f);
    assertThat(refused.getInt("comparison.nearestOption.instalments")).isEqualTo(3);
    JsonNode event = borrower.lastEvent("PlanProposed").data();
    assertThat(event.path("initiator").asText()).isEqualTo("BORROWER");
    assertThat(event.toString()).doesNotContain("harvest");
  }

  @Test
  void showsOperatorsAPlanWithoutTheBorrowersWords() {
    // Given
    Borrower borrower = new Borrower(topics, "CNY").owes("900.00", MARCH_2).canPay("300.00");
    String id =
        as("li.na", "agent")
            .body(
                """
                {"caseId":"%s","instalmentAmount":{"amount":"150.00","currency":"CNY"},
                 "firstDueDate":"2026-03-10","initiator":"BORROWER","ownWords":"after the harvest"}\
                """
                    .formatted(borrower.caseId()))
            .post("/plans")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    for (String path :
        List.of(
            "/plans/" + id, "/plans/" + id + "/versions", "/plans?caseId=" + borrower.caseId())) {
      // When
      String answer = as("olga", "ops").get(path).then().statusCode(200).extract().asString();

      // Then
      assertThat(answer).contains("150.00").doesNotContain("harvest");
    }
  }

  @Test
  void isDueOnTheNextBusinessDayIfAPromiseNamesNoDate() {
    // Given: Friday, 6 March
    LocalDate friday = LocalDate.of(2026, 3, 6);
    Borrower able = new Borrower(topics, "CNY").owes("100.00", friday);
    Borrower inDifficulty =
        new Borrower(topics, "CNY").livesIn("CN").owes("900.00", friday).canPay("80.00");
    String body = "{\"caseId\":\"%s\",\"kind\":\"PROMISE\"}";

    // When
    JsonPath promise = propose(body.formatted(able.caseId())).jsonPath();
    Response refused =
        as("li.na", "agent").body(body.formatted(inDifficulty.caseId())).post("/plans");

    // Then
    assertThat(promise.getString("instalments[0].dueDate")).isEqualTo("2026-03-09");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("type")).endsWith(":date-needed-in-difficulty");
    assertThat(refused.jsonPath().getString("citation")).contains("CBA guidelines");
  }

  @Test
  void endsAPlanForACreditCardInChinaWithinFiveYears() {
    // Given
    Borrower borrower =
        new Borrower(topics, "CNY").livesIn("CN").owes("900.00", MARCH_2).canPay("300.00");
    String body = "{\"caseId\":\"%s\",\"instalments\":%d,\"firstDueDate\":\"2026-03-10\"}";

    // When
    Response refused =
        as("li.na", "agent").body(body.formatted(borrower.caseId(), 61)).post("/plans");

    // Then
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.jsonPath().getString("detail")).contains("商业银行信用卡业务监督管理办法第七十条");
    assertThat(refused.jsonPath().getString("field")).isEqualTo("instalments");
    assertThat(borrower.plans().getList("items")).isEmpty();
    propose(body.formatted(borrower.caseId(), 60));
  }

  private static Response propose(String body) {
    return as("li.na", "agent")
        .body(body)
        .post("/plans")
        .then()
        .statusCode(201)
        .extract()
        .response();
  }

  private static JsonNode options(Borrower borrower) {
    return Answers.json(
        as("li.na", "agent")
            .body("{\"caseId\":\"" + borrower.caseId() + "\"}")
            .post("/plan-options"));
  }

  private void assessed(
      Borrower borrower, String aMonth, String cash, String ongoing, AbilityVerdict verdict) {
    topics.publish(
        new AssessmentCompleted(
            borrower.caseId(),
            borrower.account().lenderId(),
            borrower.account().accountId(),
            UUID.randomUUID(),
            1,
            borrower.money(aMonth),
            borrower.money(aMonth),
            borrower.money("0.00"),
            borrower.money("0.00"),
            borrower.money(aMonth),
            borrower.money(aMonth),
            50,
            LocalDate.of(2099, 1, 1),
            null,
            verdict,
            borrower.money(cash),
            null,
            null,
            MARCH_2,
            borrower.money(ongoing),
            null,
            Origin.system("test")));
    await()
        .atMost(PATIENCE)
        .until(() -> options(borrower).path("verdict").asText(), verdict.name()::equals);
  }
}

package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.amends.launcher.services.Service;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A borrower with two overdue accounts is called once about both. */
@Journey
class OneConversationIT {
  private static final LocalDate DAY_ONE = LocalDate.of(2026, 1, 31);
  private static final List<String> ACCOUNTS = List.of("LN-1", "LN-2");

  private final JourneyPlatform platform;
  private Lender lender;

  @SuppressWarnings("NullAway.Init")
  OneConversationIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void connect() {
    lender = platform.lender("JOURNEY-ONE-CALL");
  }

  @AfterEach
  void disconnect() {
    lender.close();
  }

  @Test
  void oneCallAnswersTheCallbacksOfBothAccountsAndCountsOnce() {
    // Given
    ACCOUNTS.forEach(
        account -> lender.publish(lender.overdueOf("B-1", account, 1, DAY_ONE, "1000.00")));
    List<String> caseIds = ACCOUNTS.stream().map(this::awaitFirstCall).toList();

    // When
    ValidatableResponse claimed =
        post("/callbacks/claim?lenderId=" + lender.id(), "").statusCode(200);
    String caseId = claimed.extract().path("caseId");
    String otherId = caseIds.stream().filter(id -> !id.equals(caseId)).findFirst().orElseThrow();
    claimed.body("alsoDue.caseId", contains(otherId));
    String permitId =
        post(
                "/contact-permits",
                """
                {"caseId":"%s","alsoAboutCaseIds":["%s"],"channel":"CALL","purpose":"COLLECTION"}\
                """
                    .formatted(caseId, otherId))
            .statusCode(201)
            .body("counted", equalTo(0))
            .extract()
            .path("id");
    String conversationId =
        post(
                "/contacts",
                """
                {"caseId":"%s","alsoAbout":[{"caseId":"%s"}],"permitId":"%s","channel":"CALL",
                 "disposition":"NO_ANSWER"}\
                """
                    .formatted(caseId, otherId, permitId))
            .statusCode(201)
            .extract()
            .path("conversationId");

    // Then
    caseIds.forEach(this::awaitCompletedCall);
    for (String account : ACCOUNTS) {
      assertThat(platform.topics().read("contacts", lender.id() + ":" + account))
          .filteredOn(event -> event.name().equals("ContactLogged"))
          .singleElement()
          .satisfies(
              event ->
                  assertThat(event.data().get("conversationId").asText())
                      .isEqualTo(conversationId));
    }
    post(
            "/contact-permits",
            """
            {"caseId":"%s","channel":"CALL","purpose":"COLLECTION"}"""
                .formatted(otherId))
        .statusCode(201)
        .body("counted", equalTo(1));
  }

  /** Returns the case of an account whose first call is due. */
  private String awaitFirstCall(String account) {
    String path = "/accounts/" + lender.id() + "/" + account + "/case";
    await().untilAsserted(() -> get(Service.CASE, path).statusCode(200));
    String caseId = get(Service.CASE, path).extract().path("id");
    await()
        .untilAsserted(
            () ->
                get(Service.CONTACT, "/callbacks?status=DUE&caseId=" + caseId)
                    .body("items.reason", contains("FIRST_CALL")));
    await()
        .untilAsserted(
            () ->
                get(Service.CONTACT, "/cases/" + caseId + "/readiness?channel=CALL")
                    .body("ready", equalTo(true)));
    return caseId;
  }

  private void awaitCompletedCall(String caseId) {
    get(Service.CONTACT, "/callbacks?caseId=" + caseId)
        .body("items.find { it.reason == 'FIRST_CALL' }.status", equalTo("COMPLETED"));
    await()
        .untilAsserted(
            () ->
                get(Service.CASE, "/cases/" + caseId + "/timeline?limit=100")
                    .body("items.what", hasItem("ContactLogged")));
  }

  private ValidatableResponse post(String path, String body) {
    return platform.as("agent", "chen.jing", Service.CONTACT).body(body).post(path).then();
  }

  private ValidatableResponse get(Service service, String path) {
    return platform.as("agent", "chen.jing", service).get(path).then();
  }
}

package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.amends.launcher.services.Service;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What identifies a borrower, and what they say, stays in the service that needs it: it is in no
 * log and on no outbound topic. Not tested are the texts that the contract publishes and requires
 * to be free of personal data: the reason of a hold and the decision on a complaint.
 */
@Journey
class PersonalDataIT {
  private static final String ACCOUNT = "LN-1";
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  private static final String NAME = "Zhuang Qiuyue";
  private static final String PHONE = "+8613912345678";
  private static final String OTHER_PHONE = "+8613987654321";
  private static final String EMAIL = "qiuyue.zhuang@example.org";
  private static final String ADDRESS = "17 Osmanthus Lane";
  private static final String IDENTITY_NUMBER = "QX110101199003071234";
  private static final String COMPLAINT = "He called my sister Meilin at work.";
  private static final String OWN_WORDS = "My husband lost his job in Harbin.";
  private static final String NOTE = "Expects her twins in March.";
  private static final String CALLBACK_NOTE = "Works nights at Renji clinic.";
  private static final String ASSESSMENT_NOTE = "Pays for her mother's dialysis.";
  private static final List<String> OUTBOUND = List.of("cases", "assessments", "contacts", "plans");

  private static final List<String> PERSONAL =
      List.of(
          NAME,
          "Qiuyue",
          "13912345678",
          "13987654321",
          EMAIL,
          ADDRESS,
          IDENTITY_NUMBER,
          "Meilin",
          "Harbin",
          "twins",
          "Renji",
          "dialysis");

  private final JourneyPlatform platform;
  private Lender lender;

  @SuppressWarnings("NullAway.Init")
  PersonalDataIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @BeforeEach
  void connect() {
    lender = platform.lender("JOURNEY-PRIVACY");
  }

  @AfterEach
  void disconnect() {
    lender.close();
  }

  @Test
  void personalDataIsInNoLogAndOnNoOutboundTopic() throws IOException {
    // Given
    String caseId = fallsBehind();
    agentRecordsWhatTheBorrowerSays(caseId);
    callersSendPersonalDataInWrongPlaces(caseId);

    // When
    parksAnEventWithPersonalData();
    platform.settle();

    // Then
    for (String topic : OUTBOUND) {
      assertThat(platform.topics().read(topic))
          .filteredOn(event -> event.key() != null && event.key().startsWith(lender.id() + ":"))
          .allSatisfy(
              event ->
                  assertThat(event.key() + event.headers() + event.data())
                      .doesNotContain(PERSONAL));
    }
    assertThat(platform.topics().read("contacts", lender.id() + ":" + ACCOUNT)).isNotEmpty();
    assertThat(platform.topics().read("assessments", lender.id() + ":" + ACCOUNT)).isNotEmpty();
    for (Path log : logs()) {
      assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
          .as(log.toString())
          .doesNotContain(PERSONAL);
    }
  }

  private String fallsBehind() {
    lender.publish(lender.overdueBy(ACCOUNT, 1, DAY, "CNY", borrower()));
    String caseId =
        await()
            .until(
                () ->
                    platform
                        .as("agent", "li.na", Service.CASE)
                        .get("/accounts/" + lender.id() + "/" + ACCOUNT + "/case")
                        .jsonPath()
                        .getString("id"),
                id -> id != null);
    await()
        .untilAsserted(
            () ->
                platform
                    .as("agent", "li.na", Service.CONTACT)
                    .get("/cases/" + caseId + "/readiness?channel=CALL")
                    .then()
                    .statusCode(200)
                    .body("ready", equalTo(true)));
    return caseId;
  }

  private String borrower() {
    return """
    {"name":"%s","language":"zh-CN","timezone":"%s","region":"CN","identityNumber":"%s",
     "contactPoints":[{"kind":"PHONE","value":"%s","preferred":true},
      {"kind":"EMAIL","value":"%s"},{"kind":"ADDRESS","value":"%s"}]}\
    """
        .formatted(NAME, lender.zone(), IDENTITY_NUMBER, PHONE, EMAIL, ADDRESS);
  }

  private void agentRecordsWhatTheBorrowerSays(String caseId) {
    post(
            Service.CONTACT,
            "/contact-points",
            """
            {"caseId":"%s","kind":"PHONE","value":"%s","party":"BORROWER"}\
            """
                .formatted(caseId, OTHER_PHONE))
        .statusCode(201);
    post(
            Service.CONTACT,
            "/contact-permits",
            "{\"caseId\":\"%s\",\"channel\":\"CALL\",\"purpose\":\"COLLECTION\"}".formatted(caseId))
        .statusCode(201)
        .body("contactPoint.value", equalTo(PHONE));
    post(
            Service.CONTACT,
            "/verifications",
            """
            {"caseId":"%s","channel":"CALL",
             "steps":[{"kind":"FULL_NAME","passed":true},{"kind":"DATE_OF_BIRTH","passed":true},
                      {"kind":"ADDRESS","passed":true}]}\
            """
                .formatted(caseId))
        .statusCode(201);
    post(
            Service.CONTACT,
            "/contacts",
            """
            {"caseId":"%s","direction":"INBOUND","channel":"CALL","disposition":"RPC_HARDSHIP",
             "reasonCode":"REDUCED_HOURS","noPromiseReason":"ASSESSMENT_NEEDED",
             "ownWords":"%s","notes":"%s"}\
            """
                .formatted(caseId, OWN_WORDS, NOTE))
        .statusCode(201);
    post(
            Service.CONTACT,
            "/callbacks",
            """
            {"caseId":"%s","dueLocal":"%sT15:30:00","reason":"MANUAL","note":"%s"}\
            """
                .formatted(caseId, tomorrow(), CALLBACK_NOTE))
        .statusCode(201);
    await().untilAsserted(() -> filesAnAssessment(caseId).statusCode(201));
    post(
            Service.CASE,
            "/cases/" + caseId + "/complaints",
            "{\"type\":\"THIRD_PARTY\",\"text\":\"%s\"}".formatted(COMPLAINT))
        .statusCode(201);
  }

  private ValidatableResponse filesAnAssessment(String caseId) {
    return post(
        Service.ASSESSMENT,
        "/assessments",
        """
        {"caseId":"%s","note":"%s",
         "incomes":[{"kind":"EARNINGS","amount":{"amount":"4000.00","currency":"CNY"},
                     "frequency":"MONTHLY","stability":"PERMANENT"}],
         "answers":[{"questionId":"work","text":"%s"}]}\
        """
            .formatted(caseId, ASSESSMENT_NOTE, OWN_WORDS));
  }

  private void callersSendPersonalDataInWrongPlaces(String caseId) {
    post(
            Service.CONTACT,
            "/contact-points",
            "{\"caseId\":\"%s\",\"kind\":\"%s\"}".formatted(caseId, PHONE))
        .statusCode(400);
    post(Service.CASE, "/cases/" + caseId + "/complaints", "{\"" + NAME + "\":").statusCode(400);
    post(Service.CASE, "/cases/" + caseId + "/complaints", "{\"type\":\"" + COMPLAINT + "\"}")
        .statusCode(400);
    post(Service.ASSESSMENT, "/assessments", "{\"caseId\":\"" + NAME + "\"}").statusCode(400);
  }

  /** The event names another currency than the account's, and an invalid contact point. */
  private void parksAnEventWithPersonalData() {
    String borrower = borrower().replace("\"kind\":\"EMAIL\"", "\"kind\":\"" + EMAIL + "\"");
    lender.publish(Lender.invalid(lender.overdueBy(ACCOUNT, 2, DAY, "EUR", borrower)));
    lender.publish(Lender.invalid(lender.overdueBy(ACCOUNT, 3, DAY, NAME, borrower)));
    await()
        .untilAsserted(
            () ->
                platform
                    .as("ops", "op", Service.CASE)
                    .queryParam("key", lender.id() + ":" + ACCOUNT)
                    .get("/parked-messages")
                    .then()
                    .body("items.key", hasItem(lender.id() + ":" + ACCOUNT)));
  }

  private static LocalDate tomorrow() {
    return LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC).plusDays(1);
  }

  private List<Path> logs() throws IOException {
    try (Stream<Path> logs = Files.list(platform.data().resolve("logs"))) {
      List<Path> files = logs.toList();
      assertThat(files).hasSizeGreaterThanOrEqualTo(Service.values().length);
      return files;
    }
  }

  private ValidatableResponse post(Service service, String path, String body) {
    return platform.as("agent", "li.na", service).body(body).post(path).then();
  }
}

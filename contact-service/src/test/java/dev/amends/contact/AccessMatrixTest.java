package dev.amends.contact;

import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCallbacks.awaitCallbacks;
import static dev.amends.contact.TestCases.borrowerOf;
import static dev.amends.contact.TestTasks.requestTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.TestCases.TestCase;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.CaseClosed;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.ClosingReason;
import dev.amends.testsupport.ApiOperation;
import dev.amends.testsupport.Examples;
import dev.amends.testsupport.LenderMatrix;
import dev.amends.testsupport.LenderTables;
import dev.amends.testsupport.RoleMatrix;
import dev.amends.testsupport.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Who may call which operation, and about whose accounts. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class AccessMatrixTest extends ServiceTest {
  private static final Map<String, String> SHARED =
      Map.of(
          "listDispositions", "the catalogue is the same for all lenders",
          "listContactCodes", "the catalogue is the same for all lenders");

  @Inject DataSource database;

  @Test
  void describesNoTypeThatNothingUses() {
    assertThat(ApiOperation.typesWithoutUse()).isEmpty();
  }

  @Test
  void givesEveryTypeANameOfItsOwn() {
    assertThat(ApiOperation.typesThatShareAName()).isEmpty();
  }

  @Test
  void admitsExactlyTheRolesOfTheDocument() {
    assertThat(RoleMatrix.contradictions()).isEmpty();
  }

  @Test
  void hidesWhatBelongsToAnotherLender() {
    // Given
    Map<String, Map<String, String>> objects = objects();

    // Then
    assertThat(new LenderMatrix("acme", SHARED).leaks(operation -> ids(objects, operation)))
        .isEmpty();
  }

  @Test
  void everyTableBelongsToALender() {
    assertThat(LenderTables.open(database)).isEmpty();
  }

  /** The ids for each operation whose path begins with the key. */
  private Map<String, Map<String, String>> objects() {
    TestCase opened = cases.anOpenCase();
    TestCase warned = cases.anOpenCase();
    TestCase represented = cases.anOpenCase();
    TestCase ended = endedCase();
    awaitCallbacks(represented, "DUE", 1);
    String callback = String.valueOf(awaitCallbacks(opened, "DUE", 1).getFirst().get("id"));
    String permit = TestContacts.permit(opened, "CALL");
    Examples examples = examplesOf(opened);
    String contact =
        TestContacts.inbound(opened, "INBOUND", Map.of("noPromiseReason", "NEEDS_TIME"))
            .statusCode(201)
            .extract()
            .path("id");
    TestContacts.talk(warned, "REFUSED").statusCode(201);
    String notice = examplesOf(warned).paste("GET", "/notices", 200).getString("items[0].id");
    examplesOf(represented).paste("PUT", "/cases/{caseId}/representative", 200);
    Map<String, Map<String, String>> objects = new HashMap<>();
    objects.put("/", Map.of("caseId", opened.id().toString(), "key", opened.account().recordKey()));
    objects.put("/borrowers/", Map.of("lenderId", "acme", "borrowerId", borrowerOf(opened)));
    objects.put("/borrower-data/", Map.of("lenderId", "acme", "borrowerId", borrowerOf(opened)));
    objects.put("/contacts/", Map.of("id", contact, "attachmentId", attachment(contact)));
    objects.put("/contact-permits/", Map.of("id", permit));
    objects.put(
        "/contact-points/",
        Map.of("id", examples.paste("POST", "/contact-points", 201).getString("id")));
    objects.put(
        "/consents/", Map.of("id", examples.paste("POST", "/consents", 201).getString("id")));
    objects.put(
        "/restrictions/",
        Map.of("id", examples.paste("POST", "/restrictions", 201).getString("id")));
    objects.put("/notices", Map.of("caseId", warned.id().toString(), "id", notice));
    objects.put("/callbacks/{", Map.of("id", callback));
    objects.put("/pipeline", Map.of("lenderId", "acme"));
    objects.put("/work/assignments", Map.of("lenderId", "acme"));
    objects.put("/cases/{caseId}/representative/", Map.of("caseId", represented.id().toString()));
    requestTrace(represented); // stays open, for GET /work
    objects.put("/tasks", Map.of("caseId", opened.id().toString(), "id", requestTrace(opened)));
    objects.put("/outcomes", Map.of("caseId", ended.id().toString()));
    objects.put("/cases/{caseId}/satisfaction", Map.of("caseId", ended.id().toString()));
    AccountKey unknown = TestCases.aCase().account();
    objects.put(
        "/parked-messages",
        Map.of(
            "id", LenderMatrix.park(cases.topics(), "cases", "CaseUpdated", unknown),
            "key", unknown.recordKey()));
    return objects;
  }

  private static Map<String, String> ids(
      Map<String, Map<String, String>> objects, ApiOperation operation) {
    String longest =
        objects.keySet().stream()
            .filter(operation.path()::startsWith)
            .max((one, other) -> one.length() - other.length())
            .orElseThrow();
    Map<String, String> ids = new HashMap<>(objects.getOrDefault("/", Map.of()));
    ids.putAll(objects.getOrDefault(longest, Map.of()));
    return ids;
  }

  private static Examples examplesOf(TestCase testCase) {
    return Examples.ofTheServiceUnderTest(Map.of("caseId", testCase.id().toString()));
  }

  private static String attachment(String contact) {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.token("li.na", "agent"))
        .contentType("text/plain")
        .body("good morning")
        .post("/contacts/" + contact + "/attachments?kind=CHAT_LOG")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A case that is closed, so that the borrower's feedback can be recorded. */
  private TestCase endedCase() {
    TestCase ended = cases.anOpenCase();
    cases
        .topics()
        .publish(
            new CaseClosed(
                ended.id(),
                ended.account().lenderId(),
                ended.account().accountId(),
                LocalDate.of(2026, 11, 20),
                ClosingReason.WITHDRAWN,
                TestFacts.facts(CaseStatus.CLOSED),
                TestFacts.origin()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                asAgent()
                    .body(Map.of("caseId", ended.id(), "satisfaction", 4, "channel", "CALL"))
                    .post("/outcomes")
                    .statusCode(),
            status -> status == 201);
    return ended;
  }
}

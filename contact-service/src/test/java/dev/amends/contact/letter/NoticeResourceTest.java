package dev.amends.contact.letter;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.contact.TestFacts;
import dev.amends.contact.borrower.BorrowerFile;
import dev.amends.contact.borrower.BorrowerFiles;
import dev.amends.contact.casefile.CaseFiles;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CaseUpdated;
import dev.amends.events.LenderEvent;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.Money;
import dev.amends.letters.Sha256;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.testsupport.Pdfs;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notices over HTTP: their letter in each format and their delivery. */
@QuarkusTest
class NoticeResourceTest extends ServiceTest {
  @Inject EncryptedNoticeText texts;
  @Inject BorrowerFiles borrowers;
  @Inject CaseFiles files;
  @Inject DataSource database;
  @Inject AccountLocks locks;

  @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
  int connectionsMax;

  /** A refusal, after which the position is put in writing. */
  private static String noticeTo(TestCase testCase) {
    TestContacts.talk(testCase, "REFUSED").statusCode(201);
    return asAgent()
        .get("/notices?caseId=" + testCase.id())
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .extract()
        .path("items[0].id");
  }

  private static Response content(String notice, String accept) {
    return asAgent().accept(accept).get("/notices/" + notice + "/content");
  }

  private static byte[] pdf(String notice) {
    return content(notice, "*/*")
        .then()
        .statusCode(200)
        .contentType("application/pdf")
        .extract()
        .asByteArray();
  }

  @Test
  void printsTheLetterOnce() {
    // Given
    TestCase opened = cases.anOpenCase();
    String notice = noticeTo(opened);

    // When
    byte[] first = pdf(notice);

    // Then
    assertThat(Pdfs.text(first))
        .contains("关于您逾期账户的说明", "尊敬的王小明：", opened.account().accountId(), "人民币 1,234.50 元")
        .contains("2026年11月23日", "2026年11月20日", "2026年11月30日", "第 1 页，共 1 页");
    assertThat(pdf(notice)).isEqualTo(first);
    String sha256 = Sha256.of(first).hex();
    asAgent()
        .get("/notices/" + notice)
        .then()
        .statusCode(200)
        .body("id", equalTo(notice))
        .body("sha256", equalTo(sha256))
        .body("deliveries", hasSize(0));
    content(notice, "application/pdf")
        .then()
        .header("ETag", equalTo("\"" + sha256 + "\""))
        .header("Content-Language", equalTo("zh-CN"))
        .header("Content-Disposition", containsString("notice-" + notice + ".pdf"));
    asAgent()
        .header("If-None-Match", "\"" + sha256 + "\"")
        .get("/notices/" + notice + "/content")
        .then()
        .statusCode(304);
  }

  @Test
  void printsForMoreReadersThanTheDatabaseHasConnections() throws Exception {
    // Given
    String notice = noticeTo(cases.anOpenCase());
    List<Callable<Integer>> readers =
        Collections.nCopies(
            connectionsMax + 4, () -> content(notice, "application/pdf").statusCode());

    // When
    List<Integer> statuses = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(readers.size())) {
      for (Future<Integer> status : pool.invokeAll(readers)) {
        statuses.add(status.get());
      }
    }

    // Then
    assertThat(statuses).hasSameSizeAs(readers).containsOnly(200);
  }

  @Test
  void hasTheSameTextInEveryFormat() {
    // Given
    TestCase opened = cases.anOpenCase("America/New_York", "US", "en", "77.00", "USD");
    clock.advance(Duration.ofHours(14)); // 11:00 in New York
    String notice = noticeTo(opened);

    // When
    String text =
        content(notice, "text/plain")
            .then()
            .statusCode(200)
            .contentType(startsWith("text/plain"))
            .extract()
            .asString();
    Response page = content(notice, "text/html");

    // Then
    assertThat(text).contains("Overdue amount: $77.00", "Your rights", "November 23, 2026");
    asAgent().get("/notices/" + notice).then().body("text", equalTo(text));
    page.then().statusCode(200).contentType(startsWith("text/html"));
    assertThat(page.header("ETag"))
        .isEqualTo("\"" + Sha256.of(page.asString().getBytes(UTF_8)).hex() + "\"");
    assertThat(page.asString()).contains("<td>$77.00</td>", "lang=\"en\"");
    assertThat(Pdfs.text(pdf(notice))) // a line may wrap, also within an account number
        .containsIgnoringWhitespaces(text.lines().toArray(String[]::new));
    content(notice, "application/json").then().statusCode(406);
  }

  @ParameterizedTest
  @CsvSource({
    "*/*, application/pdf",
    "text/*, text/html",
    "'text/plain;q=0.5, text/html;q=0.9', text/html",
    "'text/html;q=0.5, text/plain', text/plain",
    "'application/json, text/plain;q=0.1', text/plain",
    "'text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8', text/html"
  })
  void answersInThePreferredFormat(String accept, String expected) {
    content(noticeTo(cases.anOpenCase()), accept)
        .then()
        .statusCode(200)
        .contentType(startsWith(expected));
  }

  @Test
  void itemisesTheOverdueAmount() {
    // Given
    TestCase opened = cases.anOpenCase();
    AccountOverdue event = TestFacts.overdueAgain(opened, 2);
    cases
        .topics()
        .publish(
            new AccountOverdue(
                event.lenderId(),
                event.accountId(),
                event.borrowerId(),
                event.productType(),
                event.businessDate(),
                event.delinquentSince(),
                event.daysPastDue(),
                new LenderEvent.Overdue(
                    Money.of("1234.50", "CNY"),
                    Money.of("1000.00", "CNY"),
                    Money.of("200.00", "CNY"),
                    Money.of("30.00", "CNY"),
                    Money.of("4.50", "CNY")),
                event.outstandingTotal(),
                event.loan(),
                null,
                2,
                event.borrower()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () ->
                            borrowers
                                .find(opened.account())
                                .flatMap(BorrowerFile::overdue)
                                .map(LenderEvent.Overdue::penalty)
                                .isPresent()));

    // When
    String text = Pdfs.text(pdf(noticeTo(opened)));

    // Then
    assertThat(text)
        .contains("其中本金： 人民币 1,000.00 元", "其中利息： 人民币 200.00 元")
        .contains("其中费用： 人民币 30.00 元", "其中罚息： 人民币 4.50 元");
  }

  @Test
  void staysAsIssuedWhenTheFiguresChange() {
    TestCase opened = cases.anOpenCase();
    String notice = noticeTo(opened);
    String before = content(notice, "text/html").asString();
    cases
        .topics()
        .publish(
            new CaseUpdated(
                opened.id(),
                opened.account().lenderId(),
                opened.account().accountId(),
                TestFacts.facts(CaseStatus.OPEN, "Asia/Shanghai", "CN", "en", "1.00", "CNY"),
                TestFacts.origin()));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                QuarkusTransaction.requiringNew()
                    .call(() -> files.get(opened.id()).figures().overdue())
                    .equals(Optional.of(Money.of("1.00", "CNY"))));
    assertThat(content(notice, "text/html").asString()).isEqualTo(before);
    assertThat(Pdfs.text(pdf(notice))).contains("人民币 1,234.50 元");
  }

  @Test
  void printsTheTextOfANoticeWithoutPage() throws SQLException {
    // Given
    String notice = noticeTo(cases.anOpenCase());
    try (Connection connection = database.getConnection();
        PreparedStatement old =
            connection.prepareStatement("update notice set html = null, text = ? where id = ?")) {
      old.setBytes(1, texts.convertToDatabaseColumn("事由：acme 账户 A-1\n\n逾期金额：1234.50 CNY\n请偿还。\n"));
      old.setObject(2, UUID.fromString(notice));
      assertThat(old.executeUpdate()).isEqualTo(1);
    }

    // When
    String printed = Pdfs.text(pdf(notice));

    // Then
    assertThat(printed).contains("事由：acme 账户 A-1", "逾期金额：1234.50 CNY", "请偿还。");
    assertThat(content(notice, "text/html").asString()).contains("<p>请偿还。</p>");
    asAgent().get("/notices/" + notice).then().body("text", containsString("请偿还。"));
  }

  @Test
  void checksRoles() {
    String notice = noticeTo(cases.anOpenCase());
    String content = "/notices/" + notice + "/content";
    as("ann", "compliance").get(content).then().statusCode(200);
    as("ops", "ops").get(content).then().statusCode(403);
    RestAssured.given().get(content).then().statusCode(401);
    as("ann", "compliance")
        .body("{}")
        .post("/notices/" + notice + "/deliveries")
        .then()
        .statusCode(403);
    as("ann", "compliance").get("/notices/" + notice + "/deliveries").then().statusCode(200);
    asAgent()
        .accept("application/pdf")
        .get("/notices/" + UUID.randomUUID() + "/content")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  private static ValidatableResponse deliver(String notice, Map<String, Object> body) {
    return asAgent().body(body).post("/notices/" + notice + "/deliveries").then();
  }

  @Test
  void recordsEachStepOfADelivery() {
    String notice = noticeTo(cases.anOpenCase());
    deliver(
            notice,
            Map.of(
                "medium", "LETTER",
                "status", "SENT",
                "at", "2026-11-23T01:30:00Z",
                "reference", "RR1"))
        .statusCode(201)
        .body("reference", equalTo("RR1"))
        .body("recordedBy", equalTo("li.na"));
    deliver(notice, Map.of("medium", "LETTER", "status", "DELIVERED", "at", "2026-11-23T02:00:00Z"))
        .statusCode(201);
    asAgent()
        .get("/notices/" + notice)
        .then()
        .body("deliveries.status", equalTo(List.of("SENT", "DELIVERED")));
    String cursor =
        asAgent()
            .get("/notices/" + notice + "/deliveries?limit=1")
            .then()
            .statusCode(200)
            .body("items.status", equalTo(List.of("SENT")))
            .extract()
            .path("nextCursor");
    asAgent()
        .queryParam("cursor", cursor)
        .get("/notices/" + notice + "/deliveries")
        .then()
        .body("items.status", equalTo(List.of("DELIVERED")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'medium':'PIGEON','status':'SENT','at':'2026-11-23T02:00:00Z'} | 400 | medium",
        "{'medium':'LETTER','status':'LOST','at':'2026-11-23T02:00:00Z'} | 400 | status",
        "{'status':'SENT','at':'2026-11-23T02:00:00Z'} | 400 | medium",
        "{'medium':'LETTER','at':'2026-11-23T02:00:00Z'} | 400 | status",
        "{'medium':'LETTER','status':'SENT'} | 400 | at",
        "{'medium':'LETTER','status':'SENT','at':'2026-11-23T02:00:01Z'} | 400 | at",
        "{'medium':'LETTER','status':'SENT','at':'2026-11-23T02:00:00Z','contactPointId':'01979b4e-7c1e-7c3a-9c55-6a6f2b1d0c11'}"
            + " | 422 | contactPointId"
      })
  void rejectsInvalidRequests(String body, int status, String field) {
    String notice = noticeTo(cases.anOpenCase());
    asAgent()
        .body(body.replace('\'', '"'))
        .post("/notices/" + notice + "/deliveries")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("field", equalTo(field));
    asAgent().get("/notices/" + notice + "/deliveries").then().body("items", hasSize(0));
  }

  @Test
  void namesTheKnownMedia() {
    String notice = noticeTo(cases.anOpenCase());
    deliver(notice, Map.of("medium", "PIGEON", "status", "SENT", "at", "2026-11-23T02:00:00Z"))
        .statusCode(400)
        .body("detail", containsString("PORTAL"));
  }

  @Test
  void doubtsTheAddressOfAReturnedLetterUntilConfirmed() {
    // Given
    TestCase opened = cases.anOpenCase();
    String notice = noticeTo(opened);
    String address = point(opened, "ADDRESS");

    // When
    deliver(notice, Map.of("medium", "LETTER", "status", "RETURNED", "at", "2026-11-23T01:00:00Z"))
        .statusCode(201)
        .body("contactPointId", equalTo(address));

    // Then
    points(opened)
        .body(
            "items.find { it.id == '%s' }.doubtedSince".formatted(address),
            equalTo("2026-11-23T01:00:00Z"))
        .body("items.findAll { it.doubtedSince != null }", hasSize(1));
    asAgent()
        .body(Map.of("party", "BORROWER", "place", "HOME", "preferred", true))
        .put("/contact-points/" + address)
        .then()
        .statusCode(200);
    points(opened).body("items.findAll { it.doubtedSince != null }", hasSize(0));
  }

  @Test
  void waitsForTheOtherAccountsOfTheBorrowerWhoseAddressItMayDoubt() throws Exception {
    // Given
    TestCase opened = cases.anOpenCase();
    TestCase other = cases.anotherDebtOf(opened);
    String notice = noticeTo(opened);
    Map<String, Object> returned =
        Map.of("medium", "LETTER", "status", "RETURNED", "at", "2026-11-23T01:00:00Z");

    try (ExecutorService agent = Executors.newSingleThreadExecutor()) {
      // When
      Future<Integer> status =
          QuarkusTransaction.requiringNew()
              .call(
                  () -> {
                    locks.acquire(other.account());
                    Future<Integer> waiting =
                        agent.submit(() -> deliver(notice, returned).extract().statusCode());
                    await().atMost(Duration.ofSeconds(60)).until(this::isALockAwaited);
                    return waiting;
                  });

      // Then
      assertThat(status.get()).isEqualTo(201);
    }
  }

  private boolean isALockAwaited() throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement waiting =
            connection.prepareStatement(
                """
                select 1 from pg_stat_activity
                where wait_event_type = 'Lock' and query like '%account_lock%'\
                """);
        ResultSet rows = waiting.executeQuery()) {
      return rows.next();
    }
  }

  @Test
  void requiresAContactPointThatFitsTheMedium() {
    TestCase opened = cases.anOpenCase();
    String notice = noticeTo(opened);
    Map<String, Object> bySms =
        Map.of(
            "medium", "SMS",
            "status", "SENT",
            "at", "2026-11-23T01:00:00Z",
            "contactPointId", point(opened, "EMAIL"));
    deliver(notice, bySms).statusCode(422).body("field", equalTo("contactPointId"));
    String others = point(cases.anOpenCase(), "ADDRESS");
    Map<String, Object> toAnother =
        Map.of(
            "medium", "LETTER",
            "status", "SENT",
            "at", "2026-11-23T01:00:00Z",
            "contactPointId", others);
    deliver(notice, toAnother).statusCode(422).body("type", containsString("another-account"));
  }

  private static ValidatableResponse points(TestCase testCase) {
    return asAgent().get("/contact-points?caseId=" + testCase.id()).then().statusCode(200);
  }

  private static String point(TestCase testCase, String kind) {
    return points(testCase).extract().path("items.find { it.kind == '%s' }.id".formatted(kind));
  }

  @Test
  void recordsADeliveryOncePerIdempotencyKey() {
    String notice = noticeTo(cases.anOpenCase());
    String key = UUID.randomUUID().toString();
    for (int sent = 0; sent < 2; sent++) {
      asAgent()
          .header("Idempotency-Key", key)
          .body(Map.of("medium", "HAND", "status", "DELIVERED", "at", "2026-11-23T02:00:00Z"))
          .post("/notices/" + notice + "/deliveries")
          .then()
          .statusCode(201);
    }
    asAgent().get("/notices/" + notice + "/deliveries").then().body("items", hasSize(1));
  }
}

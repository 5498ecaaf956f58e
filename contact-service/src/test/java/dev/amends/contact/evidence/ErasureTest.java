package dev.amends.contact.evidence;

import static dev.amends.contact.TestAgents.as;
import static dev.amends.contact.TestAgents.asAgent;
import static dev.amends.contact.TestCases.borrowerOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.TestCases.TestCase;
import dev.amends.contact.TestContacts;
import dev.amends.contact.TestFacts;
import dev.amends.events.CaseEvent.BorrowerErasureRequested;
import dev.amends.events.Origin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An erased case keeps what happened and when, but no name, number or words. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // injected
class ErasureTest extends ServiceTest {
  private static final String WORDS = "我暂时不还";
  private static final String NOTE = "sounds tired";

  @Inject DataSource database;

  @Test
  void erasesNameNumbersWordsAndLetters() {
    // Given
    TestCase erased = cases.anOpenCase();
    TestCase other = cases.anOpenCase();
    String contact = talk(erased);
    talk(other);
    assertThat(exported(erased)).contains(WORDS, NOTE, "contact-point");

    // When
    UUID request = UUID.randomUUID();
    request(erased, request);
    request(erased, request);

    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(cases.events(erased, "ContactErasureReported")).hasSize(1));
    assertThat(asAgent().get("/contacts/" + contact).then().statusCode(200).extract().asString())
        .contains("REFUSED")
        .doesNotContain(WORDS, NOTE, "13800000000");
    assertThat(exported(erased)).doesNotContain(WORDS, NOTE, "contact-point");
    assertThat(Evidence.of(erased).items())
        .isNotEmpty()
        .allSatisfy(
            item -> {
              assertThat(item.erased()).isNotNull();
              assertThat(item.record()).isEmpty();
            });
    assertThat(exported(other)).contains(WORDS, NOTE);
    assertThat(Evidence.of(other).items()).allMatch(item -> item.matches());
  }

  @Test
  void anOldReportDoesNotBringTheNameBack() throws SQLException {
    TestCase erased = cases.anOpenCase();
    request(erased, UUID.randomUUID());
    cases.awaitEvents(erased, "ContactErasureReported", 1);

    String old = cases.topics().publish(TestFacts.overdueAgain(erased, 0));

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(value("select outcome from inbox where id = '" + old + "'"))
                    .isEqualTo("IGNORED"));
    String account = erased.account().recordKey();
    assertThat(value("select name from borrower_file where record_key = '" + account + "'"))
        .isNull();
    assertThat(value("select count(*) from contact_point where record_key = '" + account + "'"))
        .isEqualTo("0");
  }

  private @Nullable String value(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      return row.next() ? row.getString(1) : "no row";
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update contact set notes = 'something else' where case_id = '%s'",
        "update contact set notes = null where case_id <> '%s' and notes is not null",
        "update contact set disposition = 'PAID' where case_id = '%s'",
        "update evidence_record set content = '{}' where case_id = '%s'",
        "update evidence_record set sha256 = sha256 || '' , content = null where case_id <> '%s'",
        "delete from contact where case_id = '%s'",
        "delete from erased_case where case_id = '%s'",
      })
  void permitsTheErasureNothingElse(String change) {
    TestCase erased = cases.anOpenCase();
    talk(erased);
    talk(cases.anOpenCase());

    assertThatThrownBy(() -> changeWhileErasing(erased, change))
        .isInstanceOf(SQLException.class)
        .hasMessageMatching("(?s).*(permission denied for table|is rejected, because).*");
  }

  @Test
  void permitsNoChangeWithoutAnErasure() {
    TestCase opened = cases.anOpenCase();
    talk(opened);

    assertThatThrownBy(
            () -> {
              try (Connection connection = database.getConnection();
                  Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                    "update contact set notes = null where case_id = '" + opened.id() + "'");
              }
            })
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("of table contact is rejected");
  }

  /** In a transaction that is rolled back. */
  private void changeWhileErasing(TestCase erased, String change) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(
            "insert into erased_case values ('%s', '%s', 'acme', '%s', now())"
                .formatted(erased.id(), UUID.randomUUID(), erased.account().recordKey()));
        statement.execute("select set_config('amends.erased_case', '" + erased.id() + "', true)");
        statement.execute(change.formatted(erased.id()));
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static String talk(TestCase opened) {
    return TestContacts.talk(
            opened,
            "REFUSED",
            Map.of(
                "noPromiseReason",
                "NEEDS_TIME",
                "ownWords",
                WORDS,
                "contactPoint",
                "+8613800000000",
                "notes",
                NOTE))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void request(TestCase erased, UUID requestId) {
    cases
        .topics()
        .publish(
            new BorrowerErasureRequested(
                erased.id(),
                erased.account().lenderId(),
                erased.account().accountId(),
                requestId,
                "the retention period is over",
                Origin.system("the borrower asked for erasure")));
  }

  private static String exported(TestCase testCase) {
    return as("ann", "compliance")
        .queryParam("reason", "a copy for the borrower")
        .queryParam("limit", 500)
        .get("/borrower-data/" + testCase.account().lenderId() + "/" + borrowerOf(testCase))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}

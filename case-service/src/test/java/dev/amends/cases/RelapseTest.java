package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.agent;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.ContactEvent.Willingness;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An account that is overdue again while its cured case is watched keeps its history. */
@QuarkusTest
class RelapseTest extends CaseServiceTest {
  private static final Instant CONTACTED_AT = Instant.parse("2026-01-31T02:00:00Z");

  @ParameterizedTest
  @CsvSource({"89, true", "90, true", "91, false"})
  void aRelapseIsLinkedToTheWatchedCase(int daysAfterTheCure, boolean linked) {
    // Given
    AnAccount account = AnAccount.ofANewLender();
    UUID earlier = cured(account);
    LocalDate day = DAY.plusDays(daysAfterTheCure);

    // When
    topics.publish(account.overdue("80.00", 1, 3, day));

    // Then
    JsonPath relapse = awaitCase(account, is("status", "OPEN"));
    assertThat(relapse.getString("id")).isNotEqualTo(earlier.toString());
    assertThat(relapse.getString("earlierCaseId")).isEqualTo(linked ? earlier.toString() : null);
    assertThat(agent().get("/cases/{id}", earlier).jsonPath().getString("status"))
        .isEqualTo("CURED");
  }

  @Test
  void theEvidenceOfTheEarlierCaseCounts() {
    // Given
    Evidences evidence = Evidences.ofANewCase(topics);
    AnAccount account = evidence.account();
    topics.publish(evidence.contact(Willingness.REFUSED, CONTACTED_AT));
    evidence.awaitKinds("REFUSED");
    topics.publish(account.cured(2));
    awaitCase(account, is("status", "CURED"));

    // When
    topics.publish(account.overdue("80.00", 1, 3, DAY.plusDays(10)));

    // Then
    String relapse = awaitCase(account, is("status", "OPEN")).getString("id");
    JsonPath latest = agent().get("/cases/{id}/class", relapse).jsonPath();
    assertThat(latest.getList("evidence.kind")).asString().contains("REFUSED");
    assertThat(latest.getInt("willingness")).isLessThan(50);
  }

  private UUID cured(AnAccount account) {
    topics.publish(account.overdue("120.00", 5, 1));
    String id = awaitCase(account, is("status", "OPEN")).getString("id");
    topics.publish(account.cured(2));
    awaitCase(account, is("status", "CURED"));
    return UUID.fromString(id);
  }
}

package dev.amends.cases;

import static dev.amends.cases.AnAccount.DAY;
import static dev.amends.cases.CaseApi.awaitCase;
import static dev.amends.cases.CaseApi.is;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.ContactEvent.Willingness;
import dev.amends.events.LenderEvent.BusinessDayClosed;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The business date to which a contact belongs, which has a time only. */
@QuarkusTest
class ContactDateTest extends CaseServiceTest {
  private static final LocalDate WRONG = DAY.plusDays(60);

  @ParameterizedTest
  @CsvSource({
    // contacted at, business date; the last closed day is 2026-02-03
    "2026-02-02T16:30:00Z, 2026-02-03",
    "2026-02-03T16:30:00Z, 2026-02-04",
    "2026-02-04T16:30:00Z, 2026-02-04",
    "2026-11-30T02:00:00Z, 2026-02-04",
  })
  void isThatOfTheBorrowersZoneUpToTheDayInProgress(Instant at, String date) {
    Evidences evidence = Evidences.ofANewCase(topics);
    LocalDate closed = LocalDate.parse("2026-02-03");
    topics.publish(new BusinessDayClosed(evidence.account().lenderId(), closed));
    awaitCase(evidence.account(), is("businessDate", closed.toString()));

    topics.publish(evidence.contact(Willingness.REFUSED, at));

    JsonPath found = evidence.awaitKinds("REFUSED");
    assertThat(found.getString("evidence[0].businessDate")).isEqualTo(date);
    assertThat(found.getString("asOf")).isEqualTo(date);
    assertThat(evidence.asOf(LocalDate.parse(date).minusDays(1)).getList("evidence")).isEmpty();
  }

  @Test
  void movesBackWithADayThatWasClosedByMistake() {
    // Given: the contact is made while the wrong day is the last closed one.
    Evidences evidence = Evidences.ofANewCase(topics);
    AnAccount account = evidence.account();
    topics.publish(new BusinessDayClosed(account.lenderId(), DAY));
    topics.publish(new BusinessDayClosed(account.lenderId(), WRONG));
    awaitCase(account, is("businessDate", WRONG.toString()));
    topics.publish(evidence.contact(Willingness.REFUSED, Instant.parse("2026-11-30T02:00:00Z")));
    JsonPath wrong = evidence.awaitKinds("REFUSED");
    assertThat(wrong.getString("evidence[0].businessDate")).isEqualTo("2026-04-02");

    // When
    topics.publish(
        new BusinessDayCorrected(
            account.lenderId(), WRONG, DAY, CorrectionReason.WRONG_DATE, true));

    // Then
    await().until(() -> evidence.latest().getString("asOf").equals("2026-02-01"));
    assertThat(evidence.latest().getString("evidence[0].businessDate")).isEqualTo("2026-02-01");
    assertThat(evidence.kinds()).isEqualTo(List.of("REFUSED"));
    assertThat(evidence.at(wrong.getString("asOf"), wrong.getString("knownAt")).getList("evidence"))
        .isEqualTo(wrong.getList("evidence"));
  }
}

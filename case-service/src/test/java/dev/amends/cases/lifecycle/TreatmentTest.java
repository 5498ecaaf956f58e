package dev.amends.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.strategy.Steps;
import dev.amends.events.CaseEvent.CustomerClass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contact started on a business day that was closed by mistake moves back with it. */
class TreatmentTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @ParameterizedTest
  @CsvSource({
    "0, 5", // started on the last closed day
    "1, 5",
    "-1, 4",
    "36500, 5",
  })
  void movesAPauseBackWithItsLength(int startedAfter, int endsAfter) {
    Treatment treatment = begun();
    treatment.pause(DAY.plusDays(startedAfter), 5);

    treatment.correctTo(DAY);

    assertThat(treatment.position(CustomerClass.UNKNOWN, null).pauses().restUntil())
        .isEqualTo(DAY.plusDays(endsAfter));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "-1, -1", "36500, 0"})
  void movesARestartedClockBack(int restartedAfter, int runsFrom) {
    Treatment treatment = begun();
    treatment.restartClock(DAY.plusDays(restartedAfter));

    treatment.correctTo(DAY);

    assertThat(treatment.position(CustomerClass.UNKNOWN, null).pauses().clockFrom())
        .isEqualTo(DAY.plusDays(runsFrom));
  }

  @ParameterizedTest
  @CsvSource({"0, 14", "1, 14", "-1, 13", "36500, 14"})
  void movesTheWaitForAnAssessmentBackWithItsLength(int begunAfter, int endsAfter) {
    Treatment treatment = begun();
    LocalDate begunOn = DAY.plusDays(begunAfter);
    treatment
        .assessment()
        .begin(
            new AssessmentNeed(
                AssessmentNeed.Source.CONTACT,
                UUID.randomUUID(),
                Instant.EPOCH,
                begunOn,
                begunOn.plusDays(14),
                "li.na"));

    treatment.correctTo(DAY);

    assertThat(treatment.assessment().awaitedUntil()).isEqualTo(DAY.plusDays(endsAfter));
    assertThat(treatment.assessment().awaitedFrom()).isEqualTo(DAY.plusDays(endsAfter - 14));
  }

  @ParameterizedTest
  @CsvSource({"0, 14", "1, 14", "-1, 13", "36500, 14"})
  void movesTheOfferOfAPlanBackWithItsLength(int begunAfter, int endsAfter) {
    Treatment treatment = begun();
    LocalDate begunOn = DAY.plusDays(begunAfter);
    treatment.beginOffer(begunOn, begunOn.plusDays(14));

    treatment.correctTo(DAY);

    assertThat(treatment.offerUntil()).isEqualTo(DAY.plusDays(endsAfter));
  }

  @Test
  void neverShortensAPause() {
    Treatment treatment = begun();
    treatment.pause(DAY, 5);

    treatment.pause(DAY.plusDays(1), 3);

    assertThat(treatment.position(CustomerClass.UNKNOWN, null).pauses().restUntil())
        .isEqualTo(DAY.plusDays(5));
  }

  private static Treatment begun() {
    return Treatment.begin(Steps.choice(Steps.NONE), DAY);
  }
}

package dev.amends.conventions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The latest business date, with a limit of three days. */
class BusinessDatePolicyTest {
  private final BusinessDatePolicy policy = new BusinessDatePolicy(3);

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T00:00:00Z, 2026-03-04",
    "2026-03-01T09:59:59Z, 2026-03-04",
    "2026-03-01T10:00:00Z, 2026-03-05", // midnight on Kiribati
    "2028-02-27T12:00:00Z, 2028-03-02",
    "2026-12-30T00:00:00Z, 2027-01-02"
  })
  void isThreeDaysAfterTheLatestDateOnEarth(Instant now, LocalDate latest) {
    assertThat(policy.latest(now)).isEqualTo(latest);
  }

  @ParameterizedTest
  @CsvSource({
    // last closed | latest day to close
    ",           2026-03-04",
    "2026-02-28, 2026-03-03",
    "2026-02-27, 2026-03-02",
    "2026-02-26, 2026-03-01",
    "2005-04-29, 2026-03-01",
    "2026-03-01, 2026-03-04",
    "2026-03-03, 2026-03-04",
    "9999-12-30, 2026-03-04"
  })
  void isAlsoThreeDaysAfterTheLastClosedDayButNotBeforeToday(LocalDate closed, LocalDate latest) {
    Instant now = Instant.parse("2026-03-01T00:00:00Z");

    assertThat(policy.latestToClose(Optional.ofNullable(closed), now)).isEqualTo(latest);
  }

  @Test
  void namesTheLimitAndTheDate() {
    LocalDate latest = LocalDate.of(2026, 3, 4);

    assertThat(BusinessDatePolicy.violation(LocalDate.of(9999, 12, 31), latest))
        .contains("must not be after 2026-03-04 (was 9999-12-31)");
    assertThat(BusinessDatePolicy.violation(latest.plusDays(1), latest)).isPresent();
    assertThat(BusinessDatePolicy.violation(latest, latest)).isEmpty();
    assertThat(BusinessDatePolicy.violation(LocalDate.of(1900, 1, 1), latest)).isEmpty();
  }
}

package dev.amends.cases.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deadline of a complaint by region, and the rate of complaints. */
class ComplaintDeadlinesTest {
  private static final Instant OPENED = Instant.parse("2026-03-02T09:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
    "GB, 2026-04-27T09:00:00Z", // eight weeks
    ", 2026-04-27T09:00:00Z",
    "IN, 2026-04-01T09:00:00Z",
    "IN-DL, 2026-04-01T09:00:00Z",
    "US-CA, 2026-03-17T09:00:00Z",
    "US-NY, 2026-04-27T09:00:00Z",
  })
  void isThatOfTheRegionOrItsCountry(@Nullable String region, Instant dueAt) {
    ComplaintDeadlines deadlines =
        new ComplaintDeadlines(
            Duration.ofDays(56),
            Map.of("IN", Duration.ofDays(30), "US-CA", Duration.ofDays(15)),
            Duration.ofDays(7));

    assertThat(deadlines.dueAt(OPENED, region)).isEqualTo(dueAt);
  }

  @Test
  void countsComplaintsPerThousandContacts() {
    ComplaintRate rate =
        ComplaintRate.of(
            "L1", DAY, DAY, 1500, Map.of(Complaint.Type.TIME, 2L, Complaint.Type.INSULT, 1L));

    assertThat(rate.perThousand()).isEqualTo(new BigDecimal("2.00"));
    assertThat(rate.types())
        .containsExactly(
            new ComplaintRate.TypeRate(Complaint.Type.INSULT, 1, new BigDecimal("0.67")),
            new ComplaintRate.TypeRate(Complaint.Type.TIME, 2, new BigDecimal("1.33")));
  }

  @Test
  void hasNoRateWithoutContacts() {
    assertThat(ComplaintRate.of("L1", DAY, DAY, 0, Map.of(Complaint.Type.TIME, 2L)).perThousand())
        .isNull();
  }
}

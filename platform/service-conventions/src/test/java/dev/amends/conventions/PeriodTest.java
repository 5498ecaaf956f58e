package dev.amends.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void acceptsOneNanosecond() {
    ReportPeriod period = period(START, START.plusNanos(1));

    assertThat(period.from()).isEqualTo(START);
    assertThat(period.until()).isEqualTo(START.plusNanos(1));
  }

  @Test
  void rejectsAnEmptyPeriod() {
    assertThatThrownBy(period(START, START)::until).hasMessageContaining("must be after from");
    assertThatThrownBy(period(START, START.minusNanos(1))::until)
        .hasMessageContaining("must be after from");
  }

  @Test
  void namesTheWantedFormOfAMissingEnd() {
    assertThatThrownBy(period(null, START)::from)
        .hasMessage("from is required: an instant in UTC such as 2026-01-31T09:00:00Z");
    assertThatThrownBy(period(START, null)::until)
        .hasMessage("until is required: an instant in UTC such as 2026-01-31T09:00:00Z");
  }

  private static ReportPeriod period(@Nullable Instant from, @Nullable Instant until) {
    ReportPeriod period = new ReportPeriod();
    period.from = from;
    period.until = until;
    return period;
  }
}

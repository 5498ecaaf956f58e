package dev.amends.contact.borrower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.borrower.ReadinessPolicy.Readiness;
import dev.amends.contact.borrower.ReadinessPolicy.ReportDates;
import dev.amends.contact.borrower.ReadinessPolicy.RequiredItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The missing and the stale items, tested to the second. */
class ReadinessPolicyTest {
  private static final Instant REPORTED = Instant.parse("2026-11-01T00:00:00Z");

  private static final ReadinessConfig AGES =
      new ReadinessConfig() {
        @Override
        public Duration identityNumber() {
          return Duration.ofDays(50);
        }

        @Override
        public Duration contactPoint() {
          return Duration.ofDays(40);
        }

        @Override
        public Duration loanAmount() {
          return Duration.ofDays(30);
        }

        @Override
        public Duration daysPastDue() {
          return Duration.ofDays(20);
        }

        @Override
        public Duration repaymentHistory() {
          return Duration.ofDays(10);
        }
      };

  @ParameterizedTest
  @EnumSource(RequiredItem.class)
  void namesTheItemThatWasNeverReported(RequiredItem item) {
    ReportDates reported =
        new ReportDates(
            reportedUnless(item, RequiredItem.IDENTITY_NUMBER),
            reportedUnless(item, RequiredItem.CONTACT_POINT),
            reportedUnless(item, RequiredItem.LOAN_AMOUNT),
            reportedUnless(item, RequiredItem.DAYS_PAST_DUE),
            reportedUnless(item, RequiredItem.REPAYMENT_HISTORY),
            reportedUnless(item, RequiredItem.TIME_ZONE));
    Readiness readiness = ReadinessPolicy.judge(reported, AGES, REPORTED);
    assertThat(readiness.missing()).containsExactly(item);
    assertThat(readiness.stale()).isEmpty();
    assertThat(readiness.isReady()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-01T00:00:00Z, 0",
    "2026-11-11T00:00:00Z, 0",
    "2026-11-11T00:00:01Z, 1",
    "2026-11-21T00:00:00Z, 1",
    "2026-11-21T00:00:01Z, 2",
    "2026-12-01T00:00:01Z, 3",
    "2026-12-11T00:00:01Z, 4",
    "2026-12-21T00:00:00Z, 4",
    "2026-12-21T00:00:01Z, 5",
    "2126-01-01T00:00:00Z, 5"
  })
  void reportsItemsOlderThanTheLimitAsStale(Instant now, int stale) {
    Readiness readiness =
        ReadinessPolicy.judge(
            new ReportDates(REPORTED, REPORTED, REPORTED, REPORTED, REPORTED, REPORTED), AGES, now);
    assertThat(readiness.stale()).hasSize(stale).isSubsetOf(List.of(RequiredItem.values()));
    assertThat(readiness.missing()).isEmpty();
    assertThat(readiness.isReady()).isEqualTo(stale == 0);
  }

  @Test
  void reportsEveryItemAsMissingIfNothingWasReported() {
    assertThat(
            ReadinessPolicy.judge(
                    new ReportDates(null, null, null, null, null, null), AGES, REPORTED)
                .missing())
        .containsExactly(RequiredItem.values());
  }

  private static @Nullable Instant reportedUnless(RequiredItem missing, RequiredItem item) {
    return missing == item ? null : REPORTED;
  }
}

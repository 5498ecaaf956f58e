package dev.amends.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.bucket.BucketPolicy;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures follow the business day, forwards and back. */
class FiguresTest {
  private static final BucketPolicy BUCKETS = BucketPolicy.of(List.of("1-30", "31+"));
  private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

  @ParameterizedTest
  @CsvSource({
    "30, 30, 1-30",
    "31, 31, 31+",
    "20, 20, 1-30", // the day of the lender's report
    "19, 20, 1-30", // the lender reported a later day
    "400, 300, 31+", // nothing to correct
  })
  void goBackToTheLastClosedDayButNotBehindTheReport(int day, int daysPastDue, String bucket) {
    Figures aged = reportedOn(20).agedTo(SINCE.plusDays(300), BUCKETS);

    Figures corrected = aged.correctedTo(SINCE.plusDays(day), BUCKETS);

    assertThat(corrected.daysPastDue()).isEqualTo(daysPastDue);
    assertThat(corrected.bucket()).isEqualTo(bucket);
    assertThat(corrected.businessDate()).isEqualTo(SINCE.plusDays(daysPastDue));
  }

  @Test
  void ofACuredCaseStayAtZero() {
    Figures cured =
        reportedOn(20).agedTo(SINCE.plusDays(300), BUCKETS).cured(SINCE.plusDays(25), BUCKETS);

    Figures corrected = cured.correctedTo(SINCE.plusDays(24), BUCKETS);

    assertThat(corrected.daysPastDue()).isZero();
    assertThat(corrected.businessDate()).isEqualTo(SINCE.plusDays(25));
  }

  private static Figures reportedOn(int day) {
    LocalDate reported = SINCE.plusDays(day);
    Currency currency = Currency.getInstance("CNY");
    return new Figures(reported, SINCE, day, "1-30", 12000, currency, null, reported);
  }
}

package dev.amends.rules.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.rules.retention.RetentionPolicy.CaseRecords;
import dev.amends.rules.retention.RetentionPolicy.RetentionDecision;
import dev.amends.rules.retention.RetentionPolicy.RetentionDecision.Erase;
import dev.amends.rules.retention.RetentionPolicy.RetentionDecision.Retain;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionPolicyTest {
  private static final RetentionPeriod THREE_YEARS = new RetentionPeriod(3, "12 CFR 1006.100");

  @ParameterizedTest
  @CsvSource({
    "2026-03-10, 2026-03-10, 2029-03-09, 2029-03-10",
    "2026-03-10, 2026-03-10, 2029-03-10, 2029-03-10",
    "2026-03-10, 2026-03-10, 2029-03-11,",
    "2026-03-10, 2026-05-01, 2029-03-11, 2029-05-01",
    "2026-03-10, 2026-01-01, 2029-03-10, 2029-03-10",
    "2028-02-29, 2028-02-29, 2031-02-28, 2031-02-28",
    "2028-02-29, 2028-02-29, 2031-03-01,",
    "2026-03-10, 2026-03-10, 2026-03-10, 2029-03-10",
    "2026-03-10, 2026-03-10, 2999-01-01,",
  })
  void retainsUntilTheEndOfThePeriodAfterTheLastActivity(
      LocalDate endedOn, LocalDate activity, LocalDate today, @Nullable LocalDate until) {
    RetentionDecision decision =
        RetentionPolicy.decide(
            new CaseRecords(Optional.of(endedOn), activity, List.of()), THREE_YEARS, today);

    if (until == null) {
      assertThat(decision).isInstanceOf(Erase.class);
    } else {
      assertThat(decision)
          .isEqualTo(
              new Retain(
                  Optional.of(until),
                  "3 years after the last activity on %s (12 CFR 1006.100)"
                      .formatted(until.getMonthValue() == 5 ? activity : endedOn)));
    }
  }

  @Test
  void retainsTheRecordsOfAnOpenCaseWhateverThePeriod() {
    assertThat(
            RetentionPolicy.decide(
                new CaseRecords(Optional.empty(), LocalDate.of(2020, 1, 1), List.of()),
                new RetentionPeriod(0, "none"),
                LocalDate.of(2026, 1, 1)))
        .isEqualTo(new Retain(Optional.empty(), "the case is open"));
  }

  @Test
  void retainsTheRecordsWhileAComplaintIsOpen() {
    assertThat(
            RetentionPolicy.decide(
                new CaseRecords(
                    Optional.of(LocalDate.of(2020, 1, 1)),
                    LocalDate.of(2020, 1, 1),
                    List.of("a complaint is open", "a legal referral is not concluded")),
                THREE_YEARS,
                LocalDate.of(2026, 1, 1)))
        .isEqualTo(
            new Retain(Optional.empty(), "a complaint is open; a legal referral is not concluded"));
  }

  @Test
  void erasesAtOnceWhatNeedNotBeKept() {
    LocalDate today = LocalDate.of(2026, 1, 1);

    assertThat(
            RetentionPolicy.decide(
                new CaseRecords(Optional.of(today), today, List.of()),
                new RetentionPeriod(0, "agreed with the regulator"),
                today))
        .isEqualTo(new Erase("the records need not be kept (agreed with the regulator)"));
  }
}

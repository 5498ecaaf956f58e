package dev.amends.conventions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.conventions.calendar.ClosedBusinessDays.ClosedDay;
import dev.amends.conventions.calendar.CorrectionPolicy.Decision;
import dev.amends.events.LenderEvent.BusinessDayCorrected;
import dev.amends.events.LenderEvent.CorrectionReason;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A correction applies only to the close that it names, and goes back only as far as it says. */
class CorrectionPolicyTest {
  private static final LocalDate WRONG = LocalDate.of(2027, 1, 31);

  @ParameterizedTest
  @CsvSource({
    // to, closed on, previous, may be before the previous day, decision
    "2026-01-31, 2027-01-31, 2026-01-30, , Apply",
    "2026-01-30, 2027-01-31, 2026-01-30, , Apply", // the previous day itself
    "2026-01-29, 2027-01-31, 2026-01-30, , Reject",
    "2026-01-29, 2027-01-31, 2026-01-30, false, Reject",
    "2026-01-29, 2027-01-31, 2026-01-30, true, Apply",
    "1900-01-01, 2027-01-31, 2026-01-30, true, Apply",
    "2026-01-29, 2027-01-31, , , Apply", // no previous day is known
    "2026-01-31, 2027-01-30, 2026-01-30, , Ignore", // another last day
    "2026-01-31, 2027-02-01, 2026-01-30, , Ignore",
    "2026-01-31, 2026-01-31, 2026-01-30, true, Ignore", // corrected before
  })
  void decides(
      LocalDate to,
      LocalDate closedOn,
      @Nullable LocalDate previousOn,
      @Nullable Boolean beforePreviousDay,
      String decision) {
    Decision decided =
        CorrectionPolicy.decide(
            correction(to, beforePreviousDay), Optional.of(new ClosedDay(0, closedOn, previousOn)));

    assertThat(decided.getClass().getSimpleName()).isEqualTo(decision);
  }

  @Test
  void namesTheRuleAndTheValue() {
    LocalDate to = LocalDate.of(2026, 1, 29);
    ClosedDay last = new ClosedDay(0, WRONG, LocalDate.of(2026, 1, 30));

    assertThat(CorrectionPolicy.decide(correction(to, null), Optional.of(last)))
        .isEqualTo(
            new Decision.Reject(
                "businessDate",
                "must not be before 2026-01-30, which was closed before 2027-01-31, unless"
                    + " beforePreviousDay is true (was 2026-01-29)"));
  }

  @Test
  void ignoresAPartitionWithoutAClosedDay() {
    assertThat(
            CorrectionPolicy.decide(correction(LocalDate.of(2026, 1, 31), null), Optional.empty()))
        .isEqualTo(new Decision.Ignore("the lender has closed no business day in this partition"));
  }

  private static BusinessDayCorrected correction(
      LocalDate to, @Nullable Boolean beforePreviousDay) {
    return new BusinessDayCorrected("L", WRONG, to, CorrectionReason.WRONG_DATE, beforePreviousDay);
  }
}

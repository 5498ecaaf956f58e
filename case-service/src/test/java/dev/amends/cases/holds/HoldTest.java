package dev.amends.cases.holds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.holds.HoldTerms.Source;
import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.HoldKind;
import dev.amends.events.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A released hold settles the lender's reports of the same status, but not of a longer one. */
class HoldTest {
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2026, 1, 31);
  private static final Instant AT = Instant.parse("2026-02-01T00:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "LENDER,  2026-01-01, 2026-01-31, true",
    "LENDER,  2026-01-01, 2026-02-28, false",
    "LENDER,  2026-01-01,           , false",
    "LENDER,  2026-01-02, 2026-01-31, false",
    "CALLER,  2026-01-01, 2026-01-31, false",
  })
  void settlesTheSameReportAfterItsLastDay(
      Source source, LocalDate from, @Nullable LocalDate until, boolean settled) {
    Hold hold = released();
    hold.releaseAtCloseOf(UNTIL.plusDays(1));

    assertThat(hold.settles(terms(source, from, until))).isEqualTo(settled);
  }

  @Test
  void settlesALongerReportIfAUserReleasedIt() {
    assertThat(released().settles(terms(Source.LENDER, FROM, UNTIL.plusDays(28)))).isTrue();
  }

  private static Hold released() {
    UUID id = new UUID(0, 1);
    Hold hold = new Hold(id, id, null, terms(Source.LENDER, FROM, UNTIL), "CU-DEMO", AT);
    hold.release(
        new AccountKey("CU-DEMO", "A1"), UNTIL, false, "released", AT, Origin.system("released"));
    return hold;
  }

  private static HoldTerms terms(Source source, LocalDate from, @Nullable LocalDate until) {
    return new HoldTerms(
        HoldKind.MORATORIUM, null, source, from, until, "reported by the lender", null, null);
  }
}

package dev.amends.cases.position;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PausePolicyTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

  /** The last days as numbers of days from today; "?" is a hold without one. */
  @ParameterizedTest
  @CsvSource({
    "'', '', ",
    "'', '-1', ",
    "'', '0', 0",
    "'', '3', 3",
    "'', '3 9 5', 9",
    "'4', '', 4",
    "'4', '9', 9",
    "'9', '4', 9",
    "'-1', '', ",
    "'?', '', ",
    "'?', '9', ",
    "'4 ?', '9', "
  })
  void isTheLastDayOfAllPausesIfItIsKnown(String holds, String others, @Nullable Integer last) {
    assertThat(PausePolicy.lastDay(days(holds), days(others), TODAY).orElse(null))
        .isEqualTo(last == null ? null : TODAY.plusDays(last));
  }

  private static List<@Nullable LocalDate> days(String numbers) {
    List<@Nullable LocalDate> days = new ArrayList<>();
    for (String number : numbers.isEmpty() ? new String[0] : numbers.split(" ", -1)) {
      days.add(number.equals("?") ? null : TODAY.plusDays(Long.parseLong(number)));
    }
    return days;
  }
}

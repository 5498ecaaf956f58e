package dev.amends.contact.hours;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.rules.calendar.CalendarConfig;
import dev.amends.rules.calendar.Calendars;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallFreeDaysTest {
  private static final Calendars CALENDARS =
      new Calendars(
          new CalendarConfig() {
            @Override
            public Set<String> announced() {
              return Set.of("CN");
            }

            @Override
            public Map<String, Set<DayOfWeek>> weekends() {
              return Map.of();
            }
          });

  @ParameterizedTest
  @CsvSource({
    // region, regions with calls on holidays, day, without calls
    "CN, , 2026-10-01, true",
    "CN, GB, 2026-10-01, true",
    "CN, CN, 2026-10-01, false",
    "CN-GD, CN, 2026-10-01, false",
    "CN, , 2026-10-10, false", // a Saturday that is worked
    "CN, , 2026-11-28, false", // any other Saturday
    ", CN, 2026-10-01, false",
  })
  void areTheHolidaysUnlessTheRegionIsCalledOnHolidaysToo(
      @Nullable String region, @Nullable String called, LocalDate day, boolean without) {
    CallFreeDayConfig config = () -> Optional.ofNullable(called).map(Set::of);

    assertThat(new CallFreeDays(CALENDARS, config).in(Optional.ofNullable(region)).test(day))
        .isEqualTo(without);
  }
}

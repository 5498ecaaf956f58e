package dev.amends.cases.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.cases.strategy.HardshipPolicy.Wait;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long the ladder waits for an assessment and for the offer of a plan. */
class HardshipPolicyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
  private static final HardshipPolicy POLICY = new HardshipPolicy(14, 10);

  @ParameterizedTest(name = "awaited until {0} days after the close, resumed {1}: {2}")
  @CsvSource({
    ", false, NotAwaited",
    ", true, NotAwaited",
    "1, false, Paused",
    "0, false, Paused", // the last day
    "-1, false, ReviewDue",
    "-36500, false, ReviewDue",
    "36500, false, Paused",
    "1, true, Resumed",
    "0, true, Resumed",
    "-1, true, Resumed",
  })
  void waitsUntilTheLastDayAndThenAsksASupervisor(
      @Nullable Integer untilAfter, boolean resumed, String state) {
    Wait wait = new Wait(untilAfter == null ? null : DAY.plusDays(untilAfter), resumed);

    assertThat(HardshipPolicy.decide(wait, DAY).getClass().getSimpleName()).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "14"})
  void asksAtTheCloseAfterTheLastDay(int untilAfter) {
    LocalDate until = DAY.plusDays(untilAfter);

    assertThat(HardshipPolicy.decide(new Wait(until, false), DAY))
        .isEqualTo(new HardshipPolicy.WaitState.Paused(until.plusDays(1)));
  }

  @Test
  void countsTheDaysFromTheDateOnWhichTheWaitBegan() {
    assertThat(POLICY.awaitedUntil(DAY)).isEqualTo("2026-02-14");
    assertThat(POLICY.offeredUntil(DAY)).isEqualTo("2026-02-10");
    assertThat(new HardshipPolicy(0, 0).awaitedUntil(DAY)).isEqualTo(DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, 14, wait-days must be 0 to 365 (was -1)",
    "366, 14, wait-days must be 0 to 365 (was 366)",
    "14, -1, offer-days must be 0 to 365 (was -1)",
    "14, 2147483647, offer-days must be 0 to 365 (was 2147483647)",
  })
  void rejectsAnImpossibleNumberOfDays(int waitDays, int offerDays, String rule) {
    assertThatThrownBy(() -> new HardshipPolicyFactory().hardship(config(waitDays, offerDays)))
        .hasMessage("amends.cases.hardship." + rule);
  }

  private static HardshipConfig config(int waitDays, int offerDays) {
    return new HardshipConfig() {
      @Override
      public int waitDays() {
        return waitDays;
      }

      @Override
      public int offerDays() {
        return offerDays;
      }
    };
  }
}

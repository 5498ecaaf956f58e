package dev.amends.contact.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a task that paused is due. */
class TaskPolicyTest {
  private static final Instant RESUMED = Instant.parse("2026-11-23T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2020-01-01T00:00:00Z, PT24H, 2026-11-24T02:00:00Z",
    "2026-11-23T02:00:00Z, PT24H, 2026-11-24T02:00:00Z",
    "2026-11-24T01:59:59Z, PT24H, 2026-11-24T02:00:00Z",
    "2026-11-24T02:00:00Z, PT24H, 2026-11-24T02:00:00Z",
    "2026-11-24T02:00:01Z, PT24H, 2026-11-24T02:00:01Z",
    "2026-11-23T02:00:00Z, PT0S, 2026-11-23T02:00:00Z",
    "2099-01-01T00:00:00Z, PT24H, 2099-01-01T00:00:00Z",
  })
  void isNeverDueBeforePeopleHadNotice(Instant dueAt, Duration notice, Instant expected) {
    assertThat(TaskPolicy.dueAfterPause(dueAt, RESUMED, notice)).isEqualTo(expected);
  }
}

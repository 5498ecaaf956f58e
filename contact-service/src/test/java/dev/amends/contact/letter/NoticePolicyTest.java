package dev.amends.contact.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.permission.NoticeKind;
import dev.amends.contact.permission.NoticePermitCommands.Obstacle;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notices that must not be issued although the contact rules permit them. */
class NoticePolicyTest {

  @ParameterizedTest
  @CsvSource({
    ", 14, 2026-11-23T02:00:00Z, ",
    "2026-11-09T02:00:01Z, 14, 2026-11-23T02:00:00Z, 2026-11-23T02:00:01Z",
    "2026-11-09T02:00:00Z, 14, 2026-11-23T02:00:00Z, ",
    "2026-11-23T02:00:00Z, 0, 2026-11-23T02:00:00Z, "
  })
  void allowsNoticesOfOneKindDaysApart(
      @Nullable Instant latest, int daysApart, Instant now, @Nullable Instant next) {
    Optional<Obstacle> obstacle =
        NoticePolicy.repetition(NoticeKind.DEMAND_LETTER, latest, daysApart, now);
    assertThat(obstacle.map(Obstacle::nextPermittedAt).orElse(null)).isEqualTo(next);
  }

  @Test
  void sendsNothingForALenderWithoutAName() {
    Obstacle obstacle = NoticePolicy.withoutSender("acme");
    assertThat(obstacle.rule().id()).isEqualTo("sender-missing");
    assertThat(obstacle.reason()).contains("amends.senders.acme.name");
  }
}

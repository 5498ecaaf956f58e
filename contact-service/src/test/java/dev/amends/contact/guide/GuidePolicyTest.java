package dev.amends.contact.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a talk is for, by the facts of the case. */
class GuidePolicyTest {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // open, held, rest until, plan, purpose
    "true, false, , false, FIRST_TALK",
    "true, false, , true, PLAN_FOLLOW_UP",
    "true, true, , true, NO_CONTACT",
    "false, false, , false, NO_CONTACT",
    "true, false, 2026-11-23T02:00:01Z, true, NO_CONTACT",
    "true, false, 2026-11-23T02:00:00Z, true, PLAN_FOLLOW_UP"
  })
  void servesTheCase(
      boolean open, boolean held, Instant restUntil, boolean plan, GuidePurpose purpose) {
    assertThat(GuidePolicy.purpose(open, held, Optional.ofNullable(restUntil), plan, NOW))
        .isEqualTo(purpose);
  }
}

package dev.amends.contact.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Until when reported hardship needs an assessment. */
class CaseFiguresTest {
  private static final Instant REPORTED = Instant.parse("2026-11-23T02:00:00Z");

  @Test
  void needAnAssessmentUntilOneIsNewerThanTheHardship() {
    CaseFigures figures = new CaseFigures();
    assertThat(figures.needsAssessment(REPORTED)).isTrue();

    figures.settleHardship(REPORTED.minusMillis(1));
    assertThat(figures.needsAssessment(REPORTED)).isTrue();

    figures.settleHardship(REPORTED);
    assertThat(figures.needsAssessment(REPORTED)).isFalse();
    assertThat(figures.needsAssessment(REPORTED.plusMillis(1))).isTrue();
  }

  @Test
  void keepTheNewestAssessmentInWhateverOrderTheEventsArrive() {
    CaseFigures figures = new CaseFigures();
    figures.settleHardship(REPORTED.plusSeconds(1));
    figures.settleHardship(REPORTED.minusSeconds(1));
    assertThat(figures.needsAssessment(REPORTED)).isFalse();
  }
}

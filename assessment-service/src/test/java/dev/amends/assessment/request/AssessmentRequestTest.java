package dev.amends.assessment.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AccountKey;
import dev.amends.events.AssessmentEvent.AssessmentCause;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssessmentRequestTest {
  private static final Instant CONTACT = Instant.parse("2026-02-03T01:30:00Z");

  @Test
  void isAnsweredByAnAssessmentAtTheTimeOfTheContactOrLater() {
    // Given
    AssessmentRequest request =
        new AssessmentRequest(
            UUID.randomUUID(),
            new AccountKey("L", "LN-1"),
            AssessmentCause.HARDSHIP,
            CONTACT,
            CONTACT.plusSeconds(86_400),
            "li.na",
            "event-1");

    // Then
    assertThat(request.isUnanswered(Optional.empty())).isTrue();
    assertThat(request.isUnanswered(Optional.of(CONTACT.minusMillis(1)))).isTrue();
    assertThat(request.isUnanswered(Optional.of(CONTACT))).isFalse();
    assertThat(request.isUnanswered(Optional.of(CONTACT.plusMillis(1)))).isFalse();
  }
}

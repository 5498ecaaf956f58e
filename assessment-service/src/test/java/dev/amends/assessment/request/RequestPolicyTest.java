package dev.amends.assessment.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.request.RequestPolicy.RequestDecision;
import dev.amends.assessment.request.RequestPolicy.RequestFacts;
import dev.amends.events.AssessmentEvent.AssessmentCause;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPolicyTest {
  private static final Instant CONTACT = Instant.parse("2026-02-03T01:30:00Z");
  private static final UUID ASSESSMENT = UUID.fromString("019c211e-e9c7-7103-95c5-05f02b2b4bc8");

  @ParameterizedTest
  @CsvSource({
    // ended, newest assessment, waiting, decision
    "false, none,        false, Open",
    "false, before,      false, Open",
    "false, at the time, false, Answered",
    "false, after,       false, Answered",
    "false, none,        true,  Joined",
    "false, before,      true,  Joined",
    "false, after,       true,  Answered",
    "true,  none,        false, Obsolete",
    "true,  before,      false, Obsolete",
    "true,  after,       false, Answered",
    "true,  none,        true,  Joined",
    "true,  before,      true,  Joined",
    "true,  after,       true,  Answered",
  })
  void decidesByTheTimeOfTheContact(
      boolean ended, String newest, boolean waiting, String decision) {
    assertThat(
            RequestPolicy.decide(CONTACT, facts(ended, newest, waiting)).getClass().getSimpleName())
        .isEqualTo(decision);
  }

  private static RequestFacts facts(boolean ended, String newest, boolean waiting) {
    return switch (newest) {
      case "none" -> new RequestFacts(ended, null, null, waiting);
      case "before" -> new RequestFacts(ended, ASSESSMENT, CONTACT.minusMillis(1), waiting);
      case "at the time" -> new RequestFacts(ended, ASSESSMENT, CONTACT, waiting);
      case "after" -> new RequestFacts(ended, ASSESSMENT, CONTACT.plusMillis(1), waiting);
      default -> throw new IllegalArgumentException(newest);
    };
  }

  @Test
  void namesTheAssessmentThatAnswersIt() {
    assertThat(RequestPolicy.decide(CONTACT, new RequestFacts(false, ASSESSMENT, CONTACT, false)))
        .isEqualTo(new RequestDecision.Answered(ASSESSMENT, CONTACT));
  }

  @ParameterizedTest
  @CsvSource({
    "HARDSHIP, HARDSHIP, HARDSHIP",
    "HARDSHIP, CHANGE,   HARDSHIP",
    "HARDSHIP, EXPIRED,  HARDSHIP",
    "CHANGE,   CHANGE,   CHANGE",
    "CHANGE,   EXPIRED,  CHANGE",
    "EXPIRED,  EXPIRED,  EXPIRED",
  })
  void keepsTheStrongestCauseInEitherOrder(
      AssessmentCause first, AssessmentCause second, AssessmentCause strongest) {
    assertThat(RequestPolicy.strongest(first, second)).isEqualTo(strongest);
    assertThat(RequestPolicy.strongest(second, first)).isEqualTo(strongest);
  }
}

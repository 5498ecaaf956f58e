package dev.amends.assessment.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.request.RequestPolicy.Decision;
import dev.amends.assessment.request.RequestPolicy.Standing;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestPolicyTest {
  private static final Instant CONTACT = Instant.parse("2026-02-03T01:30:00Z");
  private static final UUID ASSESSMENT = UUID.fromString("019c211e-e9c7-7103-95c5-05f02b2b4bc8");
  private static final UUID REQUEST = UUID.fromString("019c211e-e9c7-7103-95c5-05f02b2b4bc9");

  @Test
  void aFirstWishIsOpen() {
    assertThat(RequestPolicy.decide(CONTACT, new Standing(false, null, null, null)))
        .isEqualTo(new Decision.Open());
  }

  @Test
  void anOlderAssessmentDoesNotAnswerIt() {
    assertThat(
            RequestPolicy.decide(
                CONTACT, new Standing(false, ASSESSMENT, CONTACT.minusMillis(1), null)))
        .isEqualTo(new Decision.Open());
  }

  @Test
  void anAssessmentFiledBeforeTheContactArrivedHereAnswersIt() {
    assertThat(RequestPolicy.decide(CONTACT, new Standing(false, ASSESSMENT, CONTACT, null)))
        .isEqualTo(new Decision.Answered(ASSESSMENT, CONTACT));
  }

  @Test
  void theEndOfTheCaseMakesItObsolete() {
    assertThat(RequestPolicy.decide(CONTACT, new Standing(true, null, null, null)))
        .isEqualTo(new Decision.Obsolete());
  }

  @Test
  void aSecondWishJoinsTheOpenOne() {
    assertThat(RequestPolicy.decide(CONTACT, new Standing(false, null, null, REQUEST)))
        .isEqualTo(new Decision.Joined("request " + REQUEST + " of the case is open already"));
  }
}

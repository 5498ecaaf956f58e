package dev.amends.assessment.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.assessment.request.RequestPolicy.RequestDecision;
import dev.amends.assessment.request.RequestPolicy.RequestFacts;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestPolicyTest {
  private static final Instant CONTACT = Instant.parse("2026-02-03T01:30:00Z");
  private static final UUID ASSESSMENT = UUID.fromString("019c211e-e9c7-7103-95c5-05f02b2b4bc8");
  private static final UUID REQUEST = UUID.fromString("019c211e-e9c7-7103-95c5-05f02b2b4bc9");

  @Test
  void opensTheFirstRequest() {
    assertThat(RequestPolicy.decide(CONTACT, new RequestFacts(false, null, null, null)))
        .isEqualTo(new RequestDecision.Open());
  }

  @Test
  void isNotAnsweredByAnOlderAssessment() {
    assertThat(
            RequestPolicy.decide(
                CONTACT, new RequestFacts(false, ASSESSMENT, CONTACT.minusMillis(1), null)))
        .isEqualTo(new RequestDecision.Open());
  }

  @Test
  void isAnsweredByAnAssessmentFiledBeforeTheContactArrives() {
    assertThat(RequestPolicy.decide(CONTACT, new RequestFacts(false, ASSESSMENT, CONTACT, null)))
        .isEqualTo(new RequestDecision.Answered(ASSESSMENT, CONTACT));
  }

  @Test
  void isObsoleteWhenTheCaseHasEnded() {
    assertThat(RequestPolicy.decide(CONTACT, new RequestFacts(true, null, null, null)))
        .isEqualTo(new RequestDecision.Obsolete());
  }

  @Test
  void joinsTheOpenRequest() {
    assertThat(RequestPolicy.decide(CONTACT, new RequestFacts(false, null, null, REQUEST)))
        .isEqualTo(
            new RequestDecision.Joined("request " + REQUEST + " of the case is already open"));
  }
}

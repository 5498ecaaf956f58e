package dev.amends.contact.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name and two details prove that the other party is the borrower; one may be wrong. */
class VerificationPolicyTest {
  private static final VerificationPolicy.Limits LIMITS = new VerificationPolicy.Limits(2, 1);

  @ParameterizedTest
  @CsvSource({
    // right, wrong, outcome
    "FULL_NAME DATE_OF_BIRTH IDENTITY_LAST4, , VERIFIED",
    "FULL_NAME DATE_OF_BIRTH ADDRESS EMAIL, , VERIFIED",
    "FULL_NAME DATE_OF_BIRTH IDENTITY_LAST4, ADDRESS, VERIFIED",
    "FULL_NAME DATE_OF_BIRTH IDENTITY_LAST4, ADDRESS EMAIL, FAILED",
    "FULL_NAME DATE_OF_BIRTH, , INSUFFICIENT",
    "FULL_NAME DATE_OF_BIRTH, ADDRESS, INSUFFICIENT",
    "FULL_NAME, , INSUFFICIENT",
    "DATE_OF_BIRTH IDENTITY_LAST4 ADDRESS, , INSUFFICIENT",
    "DATE_OF_BIRTH IDENTITY_LAST4 ADDRESS, FULL_NAME, FAILED",
    ", FULL_NAME, FAILED",
    ", ADDRESS, INSUFFICIENT",
    ", , INSUFFICIENT"
  })
  void judgesByTheNameAndTheDetails(
      @Nullable String right, @Nullable String wrong, VerificationOutcome outcome) {
    VerificationPolicy.Result result = VerificationPolicy.judge(steps(right), steps(wrong), LIMITS);
    assertThat(result.outcome()).isEqualTo(outcome);
    assertThat(result.reason()).isNotBlank();
  }

  private static Set<StepKind> steps(@Nullable String names) {
    Set<StepKind> steps = EnumSet.noneOf(StepKind.class);
    if (names != null) {
      Arrays.stream(names.split(" ", -1)).map(StepKind::valueOf).forEach(steps::add);
    }
    return steps;
  }
}

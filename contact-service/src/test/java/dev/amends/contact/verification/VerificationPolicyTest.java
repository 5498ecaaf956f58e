package dev.amends.contact.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What shows that somebody is the borrower: the name and two details, one slip forgiven. */
class VerificationPolicyTest {
  private static final VerificationPolicy.Rule RULE = new VerificationPolicy.Rule(2, 1);

  @ParameterizedTest
  @CsvSource({
    // right, wrong, verdict
    "FULL_NAME DATE_OF_BIRTH IDENTITY_LAST4, , Verified",
    "FULL_NAME DATE_OF_BIRTH ADDRESS EMAIL, , Verified",
    "FULL_NAME DATE_OF_BIRTH IDENTITY_LAST4, ADDRESS, Verified",
    "FULL_NAME DATE_OF_BIRTH IDENTITY_LAST4, ADDRESS EMAIL, Failed",
    "FULL_NAME DATE_OF_BIRTH, , Insufficient",
    "FULL_NAME DATE_OF_BIRTH, ADDRESS, Insufficient",
    "FULL_NAME, , Insufficient",
    "DATE_OF_BIRTH IDENTITY_LAST4 ADDRESS, , Insufficient",
    "DATE_OF_BIRTH IDENTITY_LAST4 ADDRESS, FULL_NAME, Failed",
    ", FULL_NAME, Failed",
    ", ADDRESS, Insufficient",
    ", , Insufficient"
  })
  void judgesByTheNameAndTheDetails(
      @Nullable String right, @Nullable String wrong, String verdict) {
    VerificationPolicy.Verdict judged = VerificationPolicy.judge(steps(right), steps(wrong), RULE);
    assertThat(judged.getClass().getSimpleName()).isEqualTo(verdict);
    assertThat(judged.why()).isNotBlank();
  }

  private static Set<StepKind> steps(@Nullable String names) {
    Set<StepKind> steps = EnumSet.noneOf(StepKind.class);
    if (names != null) {
      Arrays.stream(names.split(" ", -1)).map(StepKind::valueOf).forEach(steps::add);
    }
    return steps;
  }
}

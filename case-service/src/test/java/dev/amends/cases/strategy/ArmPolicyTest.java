package dev.amends.cases.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.events.AccountKey;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The arm of an account is stable, and each arm gets its share. */
class ArmPolicyTest {
  private static final int ACCOUNTS = 20_000;

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 50, 99})
  void givesTheChallengerItsShare(int sharePercent) {
    long challenged =
        IntStream.range(0, ACCOUNTS)
            .filter(n -> ArmPolicy.choose("standard", account(n), sharePercent) == Arm.CHALLENGER)
            .count();

    assertThat(100.0 * challenged / ACCOUNTS).isCloseTo(sharePercent, Offset.offset(1.5));
  }

  @Test
  void keepsTheAccountsOfASmallerShareInALargerOne() {
    for (int n = 0; n < 1000; n++) {
      if (ArmPolicy.choose("standard", account(n), 20) == Arm.CHALLENGER) {
        assertThat(ArmPolicy.choose("standard", account(n), 50)).isEqualTo(Arm.CHALLENGER);
      }
    }
  }

  private static AccountKey account(int n) {
    return new AccountKey("CU-DEMO", "LN-" + n);
  }
}

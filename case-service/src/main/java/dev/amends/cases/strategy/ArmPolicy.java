package dev.amends.cases.strategy;

import dev.amends.events.AccountKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Decides the arm of an account by a stable hash, so that it is the same in every case of the
 * account and on every machine, and independent of other comparisons.
 */
final class ArmPolicy {
  private static final int PERCENT = 100;

  private ArmPolicy() {}

  /**
   * Decides the arm.
   *
   * @param strategy the name of the strategy that has a challenger
   * @param sharePercent the share of accounts that the challenger gets
   */
  static Arm choose(String strategy, AccountKey account, int sharePercent) {
    String text = strategy + ":" + account.recordKey();
    long hash =
        UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
    return Math.floorMod(hash, PERCENT) < sharePercent ? Arm.CHALLENGER : Arm.CHAMPION;
  }
}

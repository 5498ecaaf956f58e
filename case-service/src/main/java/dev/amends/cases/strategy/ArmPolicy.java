package dev.amends.cases.strategy;

import dev.amends.events.AccountKey;

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
    long hash = hash(strategy + ":" + account.recordKey());
    return Math.floorMod(hash, PERCENT) < sharePercent ? Arm.CHALLENGER : Arm.CHAMPION;
  }

  /** FNV-1a over the characters, mixed as in SplitMix64 so that similar texts differ everywhere. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}

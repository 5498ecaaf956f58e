package dev.amends.assessment.budget;

import java.util.Map;

/**
 * The lender's figures for a budget, in whole percent.
 *
 * @param countedPercent how much of an income counts, by how far it can be relied on
 * @param sustainablePercent how much of what is left can be asked for without the plan failing
 */
public record Shares(Map<Stability, Integer> countedPercent, int sustainablePercent) {

  /**
   * Takes the figures over.
   *
   * @throws IllegalArgumentException where one is missing or not 0 to 100; names it
   */
  public Shares {
    countedPercent = Map.copyOf(countedPercent);
    for (Stability stability : Stability.values()) {
      Integer percent = countedPercent.get(stability);
      if (percent == null) {
        throw new IllegalArgumentException("counted-percent." + stability + " is missing");
      }
      inRange("counted-percent." + stability, percent);
    }
    inRange("sustainable-percent", sustainablePercent);
  }

  private static void inRange(String key, int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException(key + " must be 0 to 100, was " + percent);
    }
  }

  int counted(Stability stability) {
    return countedPercent.getOrDefault(stability, 0);
  }
}

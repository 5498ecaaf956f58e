package dev.amends.cases.classification;

/**
 * The configured scale of the customer class, without the weights, which are stored with the
 * evidence.
 *
 * @param willingnessStart the willingness before any evidence, 0 to 100
 * @param willingFrom the willingness from which a borrower counts as willing, 0 to 100
 * @param ableFrom the ability from which a borrower counts as able, 0 to 100
 * @param piecesMin the number of pieces of evidence that still weigh below which willingness is
 *     unknown
 * @param ageBands how much of its weight evidence keeps as it grows older
 */
record Scale(
    int willingnessStart, int willingFrom, int ableFrom, int piecesMin, AgeBands ageBands) {
  static final int LOWEST = 0;
  static final int HIGHEST = 100;

  Scale {
    requireScore("willingness-start", willingnessStart);
    requireScore("willing-from", willingFrom);
    requireScore("able-from", ableFrom);
    if (piecesMin < 1) {
      throw new IllegalArgumentException("pieces-min must be at least 1 (was " + piecesMin + ")");
    }
  }

  private static void requireScore(String name, int value) {
    if (value < LOWEST || value > HIGHEST) {
      throw new IllegalArgumentException(name + " must be 0 to 100 (was " + value + ")");
    }
  }
}

package dev.amends.cases.classification;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** The configured weights and thresholds of the customer class. */
@ConfigMapping(prefix = ClassificationConfig.PREFIX)
interface ClassificationConfig {
  String PREFIX = "amends.cases.classification";

  /** The willingness score before any evidence, 0 to 100. */
  int willingnessStart();

  /** The willingness score from which a borrower counts as willing, 0 to 100. */
  int willingFrom();

  /** The ability score from which a borrower counts as able, 0 to 100. */
  int ableFrom();

  /** The number of events with signs that still weigh below which willingness stays unknown. */
  int piecesMin();

  /** The percentage of its weight that evidence keeps up to an age in days, such as 90:100. */
  List<String> ageBands();

  /** The change in willingness for each sign, -100 to 100. */
  Map<WillingnessSign, Integer> points();
}

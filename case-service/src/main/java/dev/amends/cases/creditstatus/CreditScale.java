package dev.amends.cases.creditstatus;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.rules.pack.CitationEvidence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes of accounts in arrears in a region.
 *
 * @param regions ISO 3166 codes of countries or subdivisions; empty for all
 * @param exceptRegions subdivisions of these regions with law of their own
 * @param citation the rule or custom behind the classes
 * @param evidence how the citation was checked
 * @param steps by days past due, the first from 0
 */
record CreditScale(
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> regions,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> exceptRegions,
    String citation,
    CitationEvidence evidence,
    List<Step> steps) {

  CreditScale {
    regions = Set.copyOf(regions);
    exceptRegions = Set.copyOf(exceptRegions);
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.getFirst().fromDaysPastDue() != 0) {
      throw new IllegalArgumentException("steps must begin with fromDaysPastDue 0");
    }
    for (int i = 1; i < steps.size(); i++) {
      int from = steps.get(i).fromDaysPastDue();
      if (from <= steps.get(i - 1).fromDaysPastDue()) {
        throw new IllegalArgumentException(
            "fromDaysPastDue must be higher than in the step before (was " + from + ")");
      }
    }
  }

  /** A class from a number of days past due on. */
  record Step(int fromDaysPastDue, String code, Name name) {}

  /** The name of a class in both languages. */
  record Name(String zh, String en) {

    /** The name in a language, given as BCP 47 tag; English unless it is Chinese. */
    String in(String language) {
      return language.startsWith("zh") ? zh : en;
    }
  }

  /** The class of an account. */
  Step stepAt(int daysPastDue) {
    Step current = steps.getFirst();
    for (Step step : steps) {
      if (step.fromDaysPastDue() <= daysPastDue) {
        current = step;
      }
    }
    return current;
  }

  /** The number of days after which the class gets worse; absent in the worst. */
  @Nullable Integer daysUntilWorse(int daysPastDue) {
    return steps.stream()
        .map(Step::fromDaysPastDue)
        .filter(from -> from > daysPastDue)
        .findFirst()
        .map(from -> from - daysPastDue)
        .orElse(null);
  }
}

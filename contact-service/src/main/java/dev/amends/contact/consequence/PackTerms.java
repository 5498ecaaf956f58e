package dev.amends.contact.consequence;

import dev.amends.rules.pack.CitationEvidence;
import org.jspecify.annotations.Nullable;

/**
 * The terms on which a rule pack allows a consequence.
 *
 * @param citation the law or guideline
 * @param daysPastDueMin the earliest days past due; zero if absent
 * @param limitationYears the limitation period from the oldest unpaid due date
 */
public record PackTerms(
    String citation,
    CitationEvidence evidence,
    @Nullable Integer daysPastDueMin,
    @Nullable Integer limitationYears) {

  public PackTerms {
    if (citation.isBlank()) {
      throw new IllegalArgumentException("the terms of a rule pack need a citation");
    }
  }

  int daysPastDueMinOrNone() {
    return daysPastDueMin == null ? 0 : daysPastDueMin;
  }
}

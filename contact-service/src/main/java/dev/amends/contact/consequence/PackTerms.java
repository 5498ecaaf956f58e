package dev.amends.contact.consequence;

import dev.amends.contact.permission.CitationEvidence;
import org.jspecify.annotations.Nullable;

/**
 * On which terms a rule pack allows a consequence to be told.
 *
 * @param citation the law or the guideline
 * @param daysPastDueMin not before so many days past due; at once where absent
 * @param limitationYears the claim is time-barred so many years after its oldest unpaid due date
 * @param courtFees the court's schedule, where there is one for the whole region
 */
public record PackTerms(
    String citation,
    CitationEvidence evidence,
    @Nullable Integer daysPastDueMin,
    @Nullable Integer limitationYears,
    @Nullable CourtFees courtFees) {

  public PackTerms {
    if (citation == null || citation.isBlank() || evidence == null) {
      throw new IllegalArgumentException("the terms of a pack need a citation and a mark of it");
    }
  }

  int daysPastDueMinOrNone() {
    return daysPastDueMin == null ? 0 : daysPastDueMin;
  }
}

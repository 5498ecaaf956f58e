package dev.amends.rules.legal;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.amends.rules.pack.CitationEvidence;
import dev.amends.rules.region.RegionPolicy;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be recorded before a legal step in some regions.
 *
 * @param regions ISO 3166 codes of countries or subdivisions; empty for the rule of all others
 * @param exceptRegions subdivisions of these regions with law of their own
 * @param effectiveFrom the first business date on which the rule applies; always if absent
 * @param failedAttemptDaysMin the number of different days with a failed attempt to reach the
 *     borrower at a contact point of their own
 * @param refusalDaysMin the number of different days on which a borrower who was reached refused to
 *     pay, which replaces failed attempts
 * @param letterWaitDays the number of whole days after the delivery of a demand letter
 * @param forbearanceFirst whether forbearance must have been offered and the answer recorded
 * @param debtAdviceFirst whether a source of debt advice must have been named to the borrower
 */
public record LegalStepRule(
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> regions,
    @JsonSetter(nulls = Nulls.AS_EMPTY) Set<String> exceptRegions,
    @Nullable LocalDate effectiveFrom,
    int failedAttemptDaysMin,
    int refusalDaysMin,
    int letterWaitDays,
    boolean forbearanceFirst,
    boolean debtAdviceFirst,
    String citation,
    CitationEvidence evidence) {

  public LegalStepRule {
    regions = Set.copyOf(regions);
    exceptRegions = Set.copyOf(exceptRegions);
    requireAtLeast(1, failedAttemptDaysMin, "failedAttemptDaysMin");
    requireAtLeast(1, refusalDaysMin, "refusalDaysMin");
    requireAtLeast(0, letterWaitDays, "letterWaitDays");
    if (citation.isBlank()) {
      throw new IllegalArgumentException("citation must not be blank");
    }
  }

  private static void requireAtLeast(int min, int value, String key) {
    if (value < min) {
      throw new IllegalArgumentException(
          "%s must be at least %d (was %d)".formatted(key, min, value));
    }
  }

  boolean appliesTo(String region, LocalDate day) {
    return RegionPolicy.applies(region, regions, exceptRegions)
        && (effectiveFrom == null || !day.isBefore(effectiveFrom));
  }
}

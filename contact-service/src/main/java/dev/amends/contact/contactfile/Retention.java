package dev.amends.contact.contactfile;

import dev.amends.rules.retention.RetentionPeriod;
import dev.amends.rules.retention.RetentionRules;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** How long the files of a contact must be kept in the borrower's region. */
@Startup
@ApplicationScoped
class Retention {
  private final RetentionRules rules;

  Retention(RetentionRules rules, RetentionConfig former) {
    if (!former.regions().isEmpty() || !former.fallback().isEmpty()) {
      throw new IllegalStateException(
          "amends.contact.retention.* has moved; use amends.retention.regions.* instead");
    }
    this.rules = rules;
  }

  /**
   * The period for which a file must be kept.
   *
   * @param until the first day on which the file may be deleted
   * @param citation the law or practice that sets the period
   */
  record FileRetention(LocalDate until, String citation) {}

  /**
   * Returns the period of the region.
   *
   * @param region ISO 3166 code, if known
   * @param from the day of the contact on the borrower's calendar
   */
  FileRetention periodFor(Optional<String> region, LocalDate from) {
    RetentionPeriod period = rules.find(region);
    return new FileRetention(from.plusYears(period.years()), period.citation());
  }
}

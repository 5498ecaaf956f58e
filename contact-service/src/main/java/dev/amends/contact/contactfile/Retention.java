package dev.amends.contact.contactfile;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** The retention periods of the borrowers' regions. */
@Startup
@ApplicationScoped
class Retention {
  private final RetentionConfig config;

  Retention(RetentionConfig config) {
    this.config = config;
  }

  /**
   * The period for which a file must be kept.
   *
   * @param until the first day on which the file may be deleted
   * @param citation the law or practice that sets the period
   */
  record RetentionPeriod(LocalDate until, String citation) {}

  /**
   * Returns the period for a part of a country, else for the country, else the fallback.
   *
   * @param region ISO 3166 code, if known
   * @param from the day of the contact on the borrower's calendar
   */
  RetentionPeriod periodFor(Optional<String> region, LocalDate from) {
    Map<String, RetentionConfig.Period> regions = config.regions();
    RetentionConfig.Period period =
        region
            .map(code -> regions.getOrDefault(code, regions.get(code.split("-", 2)[0])))
            .orElse(config.fallback());
    return new RetentionPeriod(from.plusYears(period.years()), period.citation());
  }
}

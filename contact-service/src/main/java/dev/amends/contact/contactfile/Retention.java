package dev.amends.contact.contactfile;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How long something must be kept in a borrower's region. */
@Startup
@ApplicationScoped
public class Retention {
  private final RetentionConfig config;

  Retention(RetentionConfig config) {
    this.config = config;
  }

  /**
   * Until when something must be kept.
   *
   * @param until the first day on which it need not be kept any more
   * @param citation where the period stands
   */
  public record Kept(LocalDate until, String citation) {}

  /**
   * Judges by the part of the country, then the country, then the fallback.
   *
   * @param region ISO 3166 code, where known
   * @param from the day of what happened, on the borrower's calendar
   */
  public Kept of(Optional<String> region, LocalDate from) {
    Map<String, RetentionConfig.Period> regions = config.regions();
    RetentionConfig.Period period =
        region
            .map(code -> regions.getOrDefault(code, regions.get(code.split("-", 2)[0])))
            .orElse(config.fallback());
    return new Kept(from.plusYears(period.years()), period.citation());
  }
}

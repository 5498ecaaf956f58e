package dev.amends.plan.schedule;

import dev.amends.rules.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** Finds the rule that moves the due dates of a lender's plans. */
@ApplicationScoped
public class DueDateRules {
  private final Calendars calendars;
  private final DueDateConfig config;

  DueDateRules(Calendars calendars, DueDateConfig config) {
    this.calendars = calendars;
    this.config = config;
  }

  /**
   * The rule for a lender and a borrower's region.
   *
   * @param region ISO 3166 code such as US or US-NY, if known; an unknown region has weekends and
   *     no holidays
   */
  public DueDateRule of(String lenderId, Optional<String> region) {
    BusinessDayConvention convention =
        Optional.ofNullable(config.lenders().get(lenderId))
            .or(() -> region.flatMap(this::ofRegion))
            .orElse(config.convention());
    return new DueDateRule(convention, calendars.find(region));
  }

  private Optional<BusinessDayConvention> ofRegion(String region) {
    Map<String, BusinessDayConvention> regions = config.regions();
    return Optional.ofNullable(regions.get(region))
        .or(() -> Optional.ofNullable(regions.get(region.split("-", 2)[0])));
  }
}

package dev.amends.contact.casefile;

import dev.amends.conventions.LiveExamples;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Supplies the case in the OpenAPI examples: the newest open case. */
@ApplicationScoped
class ExampleCase implements LiveExamples {
  private static final LocalTime MID_MORNING = LocalTime.of(10, 30);
  private static final int DAYS_AHEAD = 21;

  private final CaseFiles files;
  private final InstantSource clock;

  ExampleCase(CaseFiles files, InstantSource clock) {
    this.files = files;
    this.clock = clock;
  }

  @Override
  @Transactional
  public Map<String, String> present() {
    return files
        .find("status = OPEN order by caseId desc")
        .firstResultOptional()
        .map(this::present)
        .orElse(Map.of());
  }

  /** Replaces the agreed time of the example call with one that lies ahead. */
  private Map<String, String> present(CaseFile file) {
    LocalDateTime agreed =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
            .plusDays(DAYS_AHEAD)
            .atTime(MID_MORNING);
    return Map.of(
        CASE_ID,
        file.caseId().toString(),
        "2027-01-15T10:30:00",
        agreed.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
  }
}

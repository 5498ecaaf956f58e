package dev.amends.plan.casefile;

import dev.amends.conventions.LiveExamples;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;

/** Supplies the case in the OpenAPI examples: the newest open case. */
@ApplicationScoped
class ExampleCase implements LiveExamples {
  private final CaseFiles files;

  ExampleCase(CaseFiles files) {
    this.files = files;
  }

  @Override
  @Transactional
  public Map<String, String> present() {
    return files
        .find("status = OPEN and businessDate is not null order by caseId desc")
        .firstResultOptional()
        .map(ExampleCase::present)
        .orElse(Map.of());
  }

  /** Replaces the example due dates with dates soon after the lender's business date. */
  private static Map<String, String> present(CaseFile file) {
    LocalDate today = file.businessDate().orElseThrow();
    return Map.of(
        CASE_ID,
        file.caseId().toString(),
        "2026-12-15",
        today.plusDays(20).toString(),
        "2027-01-15",
        today.plusDays(50).toString());
  }
}

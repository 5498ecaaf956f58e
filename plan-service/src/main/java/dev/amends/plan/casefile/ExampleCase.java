package dev.amends.plan.casefile;

import dev.amends.conventions.LiveExamples;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Map;

/** The case that the examples of OpenAPI speak of: the newest that is open. */
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

  /** First instalments that lie shortly ahead in the lender's book. */
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

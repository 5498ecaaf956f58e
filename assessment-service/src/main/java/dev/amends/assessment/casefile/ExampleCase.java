package dev.amends.assessment.casefile;

import dev.amends.conventions.LiveExamples;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
        .find("status = OPEN order by caseId desc")
        .firstResultOptional()
        .map(file -> Map.of(CASE_ID, file.caseId().toString()))
        .orElse(Map.of());
  }
}

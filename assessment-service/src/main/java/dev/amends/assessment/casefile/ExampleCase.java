package dev.amends.assessment.casefile;

import dev.amends.conventions.LiveExamples;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
        .find("status = OPEN order by caseId desc")
        .firstResultOptional()
        .map(file -> Map.of(CASE_ID, file.caseId().toString()))
        .orElse(Map.of());
  }
}

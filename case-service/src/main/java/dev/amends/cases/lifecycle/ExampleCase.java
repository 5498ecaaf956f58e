package dev.amends.cases.lifecycle;

import dev.amends.conventions.LiveExamples;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;

/** The case that the examples of OpenAPI speak of: the newest that is open. */
@ApplicationScoped
class ExampleCase implements LiveExamples {
  private final CollectionCases cases;

  ExampleCase(CollectionCases cases) {
    this.cases = cases;
  }

  @Override
  @Transactional
  public Map<String, String> present() {
    return cases
        .find("status = OPEN order by id desc")
        .firstResultOptional()
        .map(ExampleCase::present)
        .orElse(Map.of());
  }

  /** A hold that ends ahead in the lender's book. */
  private static Map<String, String> present(CollectionCase open) {
    return Map.of(
        CASE_ID,
        open.id().toString(),
        "2027-01-31",
        open.figures().businessDate().plusDays(60).toString());
  }
}

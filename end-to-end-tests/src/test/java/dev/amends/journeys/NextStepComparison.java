package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.launcher.services.Service;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the next step of open cases with the open work and the plans of all services. */
final class NextStepComparison {
  private final JourneyPlatform platform;
  private final List<Map<String, Object>> work;

  private NextStepComparison(JourneyPlatform platform, List<Map<String, Object>> work) {
    this.platform = platform;
    this.work = work;
  }

  /** Reads the open work of all services for a lender. */
  static NextStepComparison of(JourneyPlatform platform, String lenderId) {
    List<Map<String, Object>> work = new ArrayList<>();
    for (Service service : Service.values()) {
      work.addAll(
          CaseComparison.read(platform, service, "/work?limit=500&lenderId=" + lenderId)
              .getList("items"));
    }
    return new NextStepComparison(platform, work);
  }

  /**
   * Fails if an open case has no next step, if its work or payment is not on record in the service
   * that owns it, or if other work is due earlier.
   */
  void check(Map<String, Object> shown) {
    String caseId = String.valueOf(shown.get("id"));
    assertThat(shown.get("nextStep")).as("next step of case %s", caseId).isNotNull();
    Map<?, ?> next = (Map<?, ?>) shown.get("nextStep");
    Optional<Map<String, Object>> first = firstWork(caseId);
    if (next.get("workId") != null) {
      assertThat(first)
          .as("work behind the next step %s", next)
          .hasValueSatisfying(
              item -> {
                assertThat(item.get("kind")).isEqualTo(next.get("what"));
                assertThat(item.get("dueAt")).isEqualTo(next.get("when"));
              });
    } else if (next.get("when") != null) {
      Instant end = endOf(String.valueOf(next.get("when")), shown);
      assertThat(first.map(NextStepComparison::dueAt))
          .as("work earlier than the next step %s", next)
          .satisfiesAnyOf(
              none -> assertThat(none).isEmpty(),
              earliest ->
                  assertThat(earliest)
                      .hasValueSatisfying(due -> assertThat(due).isAfterOrEqualTo(end)));
    }
    if ("PAYMENT".equals(next.get("what"))) {
      assertThat(dueDates(caseId))
          .as("due dates of plans")
          .contains(String.valueOf(next.get("when")));
    }
  }

  private Optional<Map<String, Object>> firstWork(String caseId) {
    return work.stream()
        .filter(item -> caseId.equals(item.get("caseId")))
        .min(Comparator.comparing(NextStepComparison::dueAt));
  }

  private static Instant dueAt(Map<String, Object> item) {
    return Instant.parse(String.valueOf(item.get("dueAt")));
  }

  /** The end of a business day in the borrower's zone. */
  private static Instant endOf(String day, Map<String, Object> shown) {
    return LocalDate.parse(day)
        .plusDays(1)
        .atStartOfDay(ZoneId.of(String.valueOf(shown.get("timezone"))))
        .toInstant();
  }

  private List<String> dueDates(String caseId) {
    return CaseComparison.read(platform, Service.PLAN, "/plans?limit=500&caseId=" + caseId)
        .getList(
            "items.findAll { it.status == 'ACTIVE' }.collectMany { plan ->"
                + " plan.instalments.findAll { it.status != 'PAID' }.dueDate }");
  }
}

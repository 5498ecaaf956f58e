package dev.amends.cases.erasure;

import dev.amends.events.AssessmentEvent.AssessmentErasureReported;
import dev.amends.events.ContactEvent.ContactErasureReported;
import dev.amends.events.ErasureStatus;
import dev.amends.events.PlanEvent.PlanErasureReported;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Records the reports of the services, and completes a request with the last one. */
@ApplicationScoped
public class ErasureReportCommands {
  /** The services that erase; each reports once for each case. */
  static final List<String> SERVICES =
      List.of("case-service", "assessment-service", "contact-service", "plan-service");

  private final BorrowerErasures requests;
  private final ErasureCases cases;
  private final ErasureReports reports;

  ErasureReportCommands(BorrowerErasures requests, ErasureCases cases, ErasureReports reports) {
    this.requests = requests;
    this.cases = cases;
    this.reports = reports;
  }

  /** Records a report of assessment-service. */
  public void report(AssessmentErasureReported reported, Instant at) {
    if (reported.status() == ErasureStatus.ERASED) {
      add(reported.requestId(), reported.caseId(), reported.lenderId(), SERVICES.get(1), at);
    }
  }

  /** Records a report of contact-service. */
  public void report(ContactErasureReported reported, Instant at) {
    if (reported.status() == ErasureStatus.ERASED) {
      add(reported.requestId(), reported.caseId(), reported.lenderId(), SERVICES.get(2), at);
    }
  }

  /** Records a report of plan-service. */
  public void report(PlanErasureReported reported, Instant at) {
    if (reported.status() == ErasureStatus.ERASED) {
      add(reported.requestId(), reported.caseId(), reported.lenderId(), SERVICES.get(3), at);
    }
  }

  void add(UUID requestId, UUID caseId, String lenderId, String service, Instant at) {
    BorrowerErasure request = requests.findById(requestId, LockModeType.PESSIMISTIC_WRITE);
    if (request == null
        || !cases.contains(requestId, caseId)
        || reports.contains(requestId, caseId, service)) {
      return;
    }
    reports.persistAndFlush(new ErasureReport(requestId, caseId, lenderId, service, at));
    long expected = cases.count("requestId", requestId) * SERVICES.size();
    if (reports.count("requestId", requestId) == expected) {
      request.completedAt = at;
    }
  }
}

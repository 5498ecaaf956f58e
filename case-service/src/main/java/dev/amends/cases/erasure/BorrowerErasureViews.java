package dev.amends.cases.erasure;

import dev.amends.cases.erasure.BorrowerErasureView.CaseErasureView;
import dev.amends.cases.erasure.BorrowerErasureView.ServiceErasureView;
import dev.amends.cases.erasure.BorrowerErasureView.ServiceStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Builds the views of requests from their cases and reports. */
@ApplicationScoped
class BorrowerErasureViews {
  private final ErasureCases cases;
  private final ErasureReports reports;

  BorrowerErasureViews(ErasureCases cases, ErasureReports reports) {
    this.cases = cases;
    this.reports = reports;
  }

  List<BorrowerErasureView> of(List<BorrowerErasure> requests) {
    List<UUID> ids = requests.stream().map(request -> request.id).toList();
    Map<UUID, List<ErasureCase>> found =
        cases.ofRequests(ids).stream().collect(Collectors.groupingBy(entry -> entry.requestId));
    Map<UUID, List<ErasureReport>> reported =
        reports.ofRequests(ids).stream().collect(Collectors.groupingBy(report -> report.requestId));
    return requests.stream()
        .map(
            request ->
                view(
                    request,
                    found.getOrDefault(request.id, List.of()),
                    reported.getOrDefault(request.id, List.of())))
        .toList();
  }

  private static BorrowerErasureView view(
      BorrowerErasure request, List<ErasureCase> cases, List<ErasureReport> reports) {
    return new BorrowerErasureView(
        request.id,
        request.lenderId,
        request.borrowerId,
        request.status(),
        request.reason,
        request.requestedBy,
        request.requestedAt,
        request.completedAt,
        cases.stream().map(entry -> view(entry, reports)).toList());
  }

  private static CaseErasureView view(ErasureCase entry, List<ErasureReport> reports) {
    return new CaseErasureView(
        entry.caseId,
        entry.accountId,
        entry.retainedUntil,
        entry.why,
        ErasureReportCommands.SERVICES.stream()
            .map(service -> view(entry, service, reports))
            .toList());
  }

  private static ServiceErasureView view(
      ErasureCase entry, String service, List<ErasureReport> reports) {
    Optional<ErasureReport> report =
        reports.stream()
            .filter(found -> found.caseId.equals(entry.caseId) && found.service.equals(service))
            .findFirst();
    ServiceStatus unreported =
        entry.isRetained() ? ServiceStatus.RETAINED : ServiceStatus.NOT_REPORTED;
    return new ServiceErasureView(
        service,
        report.isPresent() ? ServiceStatus.ERASED : unreported,
        report.map(found -> found.reportedAt).orElse(null));
  }
}

package dev.amends.cases.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.conventions.privacy.OperationalText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A request to erase a borrower's personal data, with the progress of each case.
 *
 * @param reason in the words of the person who recorded it
 * @param completedAt the time at which every service had erased every case; absent until then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BorrowerErasureView(
    UUID id,
    String lenderId,
    String borrowerId,
    BorrowerErasure.Status status,
    String reason,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant completedAt,
    List<CaseErasureView> cases) {

  /**
   * The erasure of a case.
   *
   * @param retainedUntil the last day on which the case must be kept; absent if that day is not
   *     known, or if the case need not be kept
   * @param why the rule that decided it, with its citation
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CaseErasureView(
      UUID caseId,
      String accountId,
      @Nullable LocalDate retainedUntil,
      @OperationalText String why,
      List<ServiceErasureView> services) {}

  /**
   * The erasure of a case in one service.
   *
   * @param reportedAt the time at which the service reported the erasure; absent until then
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ServiceErasureView(
      @OperationalText String service, ServiceStatus status, @Nullable Instant reportedAt) {}

  /** The status of a case in a service. */
  @Schema(name = "ServiceErasureStatus")
  enum ServiceStatus {
    /** The case must be kept. */
    RETAINED,
    /** The service was asked to erase the case and has not reported yet. */
    NOT_REPORTED,
    /** The service has erased the case. */
    ERASED
  }
}

package dev.amends.assessment.request;

import dev.amends.assessment.request.AssessmentRequest.Status;
import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.conventions.Roles;
import dev.amends.events.ContactEvent.Cooperation;
import dev.amends.events.Money;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists the borrowers whose finances an agent must assess. */
@Path("/assessment-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.COMPLIANCE, Roles.OPS})
@Tag(name = "assessment requests")
class AssessmentRequestResource {
  private final AssessmentRequests requests;

  AssessmentRequestResource(AssessmentRequests requests) {
    this.requests = requests;
  }

  /**
   * An assessment request.
   *
   * @param disposition the disposition of the contact, such as RPC_HARDSHIP
   * @param cause hardship or a change in circumstances
   * @param changeCode the code of the change; absent for hardship
   * @param incomeSource the code of the borrower's main income, as stated in the contact
   * @param monthlyExpense the borrower's monthly expenses, as stated in the contact
   * @param cooperation how the borrower cooperated in the contact
   * @param assessmentId the assessment that answered the request; absent while it is open
   */
  record AssessmentRequestView(
      UUID id,
      UUID caseId,
      String lenderId,
      String accountId,
      Status status,
      UUID contactId,
      String disposition,
      @Nullable String reasonCode,
      AssessmentRequest.Cause cause,
      @Nullable String changeCode,
      @Nullable String incomeSource,
      @Nullable Money monthlyExpense,
      @Nullable Cooperation cooperation,
      String requestedBy,
      Instant requestedAt,
      @Nullable UUID assessmentId,
      @Nullable Instant closedAt) {

    static AssessmentRequestView of(AssessmentRequest request) {
      return new AssessmentRequestView(
          request.id,
          request.caseId,
          request.lenderId,
          request.accountId,
          request.status,
          request.contactId,
          request.disposition,
          request.reasonCode,
          request.cause,
          request.changeCode,
          request.incomeSource,
          request.monthlyExpense(),
          request.cooperation,
          request.requestedBy,
          request.requestedAt,
          request.assessmentId,
          request.closedAt);
    }
  }

  /** Lists the requests, oldest first. */
  @GET
  @Operation(
      operationId = "listAssessmentRequests",
      summary = "List assessment requests, oldest first",
      description =
          "A request is opened by a contact that shows hardship or a change in circumstances.")
  public Page<AssessmentRequestView> list(
      @QueryParam("caseId") @Parameter(description = "Returns only the requests of this case.")
          @Nullable String caseId,
      @QueryParam("status")
          @Parameter(description = "The status: OPEN, FULFILLED or OBSOLETE.", example = "OPEN")
          @Nullable String status,
      @BeanParam PageRequest page) {
    return Page.of(
        requests.page(
            caseId == null ? null : uuid(caseId),
            status == null ? null : status(status),
            page.after(UUID::fromString).orElse(null),
            page.rowsToRead()),
        page,
        request -> request.id.toString(),
        AssessmentRequestView::of);
  }

  private static UUID uuid(String caseId) {
    try {
      return UUID.fromString(caseId);
    } catch (IllegalArgumentException e) {
      throw Problems.invalid("caseId", "must be a UUID (was " + caseId + ")");
    }
  }

  private static Status status(String status) {
    return Arrays.stream(Status.values())
        .filter(known -> known.name().equals(status))
        .findFirst()
        .orElseThrow(
            () ->
                Problems.invalid(
                    "status",
                    "must be one of "
                        + Arrays.toString(Status.values())
                        + " (was "
                        + status
                        + ")"));
  }
}

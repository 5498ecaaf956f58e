package dev.amends.assessment.request;

import dev.amends.conventions.EntityTags;
import dev.amends.conventions.privacy.OperationalText;
import dev.amends.events.AssessmentEvent.AssessmentCause;
import dev.amends.events.ContactEvent.Cooperation;
import dev.amends.events.Money;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assessment request as the API shows it.
 *
 * @param cause the strongest of its causes: hardship, a change in circumstances, or an expiry
 * @param contactId the contact that required it; absent if only an expiry did
 * @param disposition the disposition of that contact, such as RPC_HARDSHIP
 * @param changeCode the code of the change, if one was reported
 * @param incomeSource the code of the borrower's main income, as stated in a contact
 * @param monthlyExpense the borrower's monthly expenses, as stated in a contact
 * @param cooperation how the borrower cooperated in a contact
 * @param dueAt the last second of the last day on which the assessment is in time
 * @param overdue whether it is open although dueAt has passed
 * @param assignee the person who is to assess the borrower's finances; absent if nobody is assigned
 * @param assessmentId the assessment that fulfilled the request; absent without one
 * @param closedBy who closed it; system if its case ended
 * @param declineReason why a supervisor closed it without an assessment
 * @param closingNote the supervisor's explanation
 * @param version rises with each change; in quotes, it is the ETag that If-Match expects
 */
record AssessmentRequestView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    RequestStatus status,
    AssessmentCause cause,
    @Nullable UUID contactId,
    @Nullable String disposition,
    @Nullable String reasonCode,
    @Nullable String changeCode,
    @Nullable String incomeSource,
    @Nullable Money monthlyExpense,
    @Nullable Cooperation cooperation,
    String requestedBy,
    Instant requestedAt,
    Instant dueAt,
    boolean overdue,
    @Nullable String assignee,
    @Nullable UUID assessmentId,
    @Nullable Instant closedAt,
    @OperationalText @Nullable String closedBy,
    @Nullable DeclineReason declineReason,
    @Nullable String closingNote,
    long version) {

  static AssessmentRequestView of(AssessmentRequest request, Instant now) {
    ContactFacts facts = request.facts();
    return new AssessmentRequestView(
        request.id,
        request.caseId,
        request.lenderId,
        request.accountId,
        request.status,
        request.cause,
        facts.contactId,
        facts.disposition,
        facts.reasonCode,
        facts.changeCode,
        facts.incomeSource,
        facts.monthlyExpense(),
        facts.cooperation,
        request.requestedBy,
        request.requestedAt,
        request.dueAt,
        request.isOverdue(now),
        request.assignee,
        request.assessmentId,
        request.closedAt,
        request.closedBy,
        request.declineReason,
        request.closingNote,
        request.version);
  }

  /** Answers with one request and its entity tag. */
  static Response respond(AssessmentRequest request, Instant now) {
    return Response.ok(of(request, now)).tag(EntityTags.of(request.version)).build();
  }
}

package dev.amends.cases.complaints;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint.
 *
 * @param contactId the contact that it is about
 * @param aboutAgent the name of the agent whom it is about
 * @param attachmentIds the attachments of contact-service that support it
 * @param assignee the name of the person who decides; absent if nobody was chosen
 * @param decisionDueAt the time by which it is to be decided
 * @param restDays the days for which the strategy rests because it was upheld
 * @param version the version, used as the ETag
 */
record ComplaintView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    Complaint.Type type,
    String text,
    @Nullable UUID contactId,
    @Nullable String aboutAgent,
    List<UUID> attachmentIds,
    Complaint.State state,
    Instant openedAt,
    String openedBy,
    @Nullable String assignee,
    Instant decisionDueAt,
    @Nullable String decision,
    @Nullable Integer restDays,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    long version) {

  static ComplaintView of(Complaint complaint) {
    return new ComplaintView(
        complaint.id,
        complaint.caseId,
        complaint.lenderId,
        complaint.accountId,
        complaint.type,
        complaint.text,
        complaint.contactId,
        complaint.aboutAgent,
        complaint.attachmentIds,
        complaint.state,
        complaint.openedAt,
        complaint.openedBy,
        complaint.assignee,
        complaint.dueAt,
        complaint.decision,
        complaint.restDays,
        complaint.decidedAt,
        complaint.decidedBy,
        complaint.version);
  }
}

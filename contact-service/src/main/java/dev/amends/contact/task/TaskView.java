package dev.amends.contact.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.conventions.EntityTags;
import dev.amends.events.ContactEvent.TaskKind;
import dev.amends.events.Origin;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as the API shows it.
 *
 * @param slaUntil when the task is late
 * @param role the role whose work it is
 * @param noticeId the letter to send; only for SEND_LETTER
 * @param contactId the contact that was logged when it was completed
 * @param companion the second visitor; only for a visit that was made
 * @param entered whether the visitors entered the borrower's home or office
 * @param consentToEnter whether the borrower consented before
 * @param why why it is to be carried out, and who or what caused it
 * @param whyEnded why it has ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    TaskKind kind,
    TaskReason reason,
    TaskStatus status,
    Instant dueAt,
    Instant slaUntil,
    String role,
    @Nullable String assignee,
    @Nullable String note,
    @Nullable UUID noticeId,
    @Nullable TaskResult result,
    @Nullable UUID contactId,
    @Nullable String companion,
    @Nullable Boolean entered,
    @Nullable Boolean consentToEnter,
    Origin why,
    @Nullable String whyEnded,
    @Nullable Instant endedAt,
    int version) {

  static TaskView of(Task task) {
    return new TaskView(
        task.id,
        task.caseId,
        task.lenderId,
        task.accountId,
        task.kind,
        task.reason,
        task.status,
        task.dueAt,
        task.slaUntil,
        task.role(),
        task.assignee,
        task.note,
        task.noticeId,
        task.result,
        task.contactId,
        task.companion,
        task.entered,
        task.consentToEnter,
        new Origin(task.originBy, task.originRole, task.originReason, task.originEvent),
        task.whyEnded,
        task.endedAt,
        task.version);
  }

  static Response respond(Response.ResponseBuilder response, Task task) {
    return response.tag(EntityTags.of(task.version)).entity(of(task)).build();
  }
}

package dev.amends.contact.callback;

import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A callback as it is shown.
 *
 * @param dueLocal the borrower's wall clock in {@code zone}
 * @param slotBasis why it is due at just this time
 * @param slotRule the rule because of which it is not due earlier, where one made it wait
 * @param slaUntil not done by then, it counts as missed
 * @param why why it is owed, and who or what asked for it
 * @param whyEnded why it is no longer owed, where it is not
 */
public record CallbackView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    CallbackReason reason,
    CallbackStatus status,
    Instant dueAt,
    @Schema(format = "local-date-time", examples = "2026-11-23T09:00:00") LocalDateTime dueLocal,
    String zone,
    SlotBasis slotBasis,
    @Nullable String slotRule,
    Instant slaUntil,
    @Nullable String assignee,
    @Nullable String note,
    @Nullable UUID contactId,
    Origin why,
    @Nullable String whyEnded,
    int version) {

  /** Shows a callback. */
  public static CallbackView of(Callback callback) {
    return new CallbackView(
        callback.id,
        callback.caseId,
        callback.lenderId,
        callback.accountId,
        callback.reason,
        callback.status,
        callback.dueAt,
        callback.dueLocal,
        callback.zone,
        callback.slotBasis,
        callback.slotRule,
        callback.slaUntil,
        callback.assignee,
        callback.note,
        callback.contactId,
        new Origin(
            callback.originBy, callback.originRole, callback.originReason, callback.originEvent),
        callback.whyEnded,
        callback.version);
  }
}

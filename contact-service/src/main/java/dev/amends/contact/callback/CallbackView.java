package dev.amends.contact.callback;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.conventions.EntityTags;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A callback as the API shows it.
 *
 * @param dueLocal the due time on the borrower's wall clock in {@code zone}
 * @param slotBasis why it is due at this time
 * @param slotRule the rule that keeps it from being due earlier, if any
 * @param slaUntil when it counts as missed
 * @param why why it is to be made, and who or what caused it
 * @param whyEnded why it has ended
 * @param about the decision on a promise or plan, or the missing payment, that it is about
 * @param alsoDue the borrower's other due callbacks, which were claimed with it; only in the answer
 *     to POST /callbacks/claim
 */
public record CallbackView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    CallbackReason reason,
    CallbackStatus status,
    Instant dueAt,
    LocalDateTime dueLocal,
    String zone,
    SlotBasis slotBasis,
    @Nullable String slotRule,
    Instant slaUntil,
    @Nullable String assignee,
    @Nullable String note,
    @Nullable UUID contactId,
    Origin why,
    @Nullable String whyEnded,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlanCall about,
    int version,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CallbackView> alsoDue) {

  /** The view of a callback. */
  public static CallbackView of(Callback callback) {
    return of(callback, null);
  }

  private static CallbackView of(Callback callback, @Nullable List<CallbackView> alsoDue) {
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
        callback.planCall().orElse(null),
        callback.version,
        alsoDue);
  }

  static Response respond(Response.ResponseBuilder response, Callback callback) {
    return response.tag(EntityTags.of(callback.version)).entity(of(callback)).build();
  }

  /** Responds with callbacks of one borrower; the first contains the others. */
  static Response respond(Response.ResponseBuilder response, List<Callback> claimed) {
    List<CallbackView> others = claimed.stream().skip(1).map(CallbackView::of).toList();
    Callback first = claimed.getFirst();
    return response
        .tag(EntityTags.of(first.version))
        .entity(of(first, others.isEmpty() ? null : others))
        .build();
  }
}

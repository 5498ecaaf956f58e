package dev.amends.contact.contactlog;

import dev.amends.contact.contactlog.ContactRequest.Promise;
import dev.amends.events.Confidence;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is logged about a visit, as in POST /contacts.
 *
 * @param permitId an unused permit for the channel VISIT; a visit without one is logged as a breach
 *     of conduct
 * @param contactPoint the address; that of the permit if absent
 * @param disposition the coded result of the conversation; present if somebody was met
 * @param notes the visitors' notes; never leave this service
 * @param ownWords the borrower's words, verbatim; never leave this service
 */
public record VisitReport(
    @Nullable UUID permitId,
    @Size(min = 1, max = 500) @Nullable String contactPoint,
    @Size(min = 1, max = 100) @Schema(examples = "RPC_NO_COMMITMENT") @Nullable String disposition,
    @Size(max = 10_000) @Nullable String notes,
    @Size(max = 10_000) @Nullable String ownWords,
    @Nullable Instant contactedAt,
    @Nullable Instant endedAt,
    @Valid @Nullable Promise promise,
    @Nullable String reasonCode,
    @Nullable Confidence reasonConfidence,
    @Nullable String noPromiseReason,
    @Valid @Nullable ConversationNotes talk,
    @Nullable LocalDateTime agreedCallbackLocal) {

  ContactRequest request(UUID caseId, String code) {
    return new ContactRequest(
        caseId,
        null,
        permitId,
        Direction.OUTBOUND,
        Channel.VISIT,
        contactPoint,
        null,
        code,
        notes,
        ownWords,
        null,
        contactedAt,
        endedAt,
        promise,
        reasonCode,
        reasonConfidence,
        null,
        noPromiseReason,
        talk,
        agreedCallbackLocal,
        null,
        null);
  }
}

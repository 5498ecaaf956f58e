package dev.amends.contact.permission;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A consent.
 *
 * @param contactId the contact in which it was given, if it was in one
 * @param inForce whether it was not withdrawn and has not ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentView(
    UUID id,
    ConsentScope scope,
    Channel channel,
    Instant from,
    Instant until,
    @Nullable String ownWords,
    @Nullable UUID contactId,
    Instant givenAt,
    String recordedBy,
    boolean inForce,
    @Nullable String withdrawnBy,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawnWhy) {

  static ConsentView of(Consent consent, Instant now) {
    return new ConsentView(
        consent.id,
        consent.scope,
        consent.channel,
        consent.fromAt,
        consent.untilAt,
        consent.ownWords,
        consent.contactId,
        consent.givenAt,
        consent.recordedBy,
        consent.isInForce(now),
        consent.withdrawnBy,
        consent.withdrawnAt,
        consent.withdrawnWhy);
  }
}

package dev.amends.contact.preference;

import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A preference as the API shows it, and as the evidence keeps it.
 *
 * @param caseId the case in which it was stated; it holds for all cases of the borrower
 * @param statedBy the agent who recorded it
 */
public record PreferenceView(
    UUID caseId,
    @Nullable Channel channel,
    @Nullable UUID contactPointId,
    @Nullable String language,
    List<PreferredTime> times,
    Instant statedAt,
    String statedBy,
    int version) {

  public static PreferenceView of(Preference preference) {
    return new PreferenceView(
        preference.caseId(),
        preference.channel().orElse(null),
        preference.contactPointId().orElse(null),
        preference.language().orElse(null),
        preference.times(),
        preference.statedAt(),
        preference.statedBy(),
        preference.version());
  }
}

package dev.amends.contact.borrower;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.amends.events.LenderEvent.ContactPointKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact point as the API shows it.
 *
 * @param maskedValue enough to recognise it; only a permit reveals the full value
 * @param reportedBy the lender or the agent who reported it last
 * @param reportedAt when it was last reported or confirmed
 * @param doubtedSince when mail or a message first came back since the last confirmation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactPointView(
    UUID id,
    ContactPointKind kind,
    String maskedValue,
    Party party,
    Place place,
    boolean preferred,
    ContactPoint.Source source,
    @JsonProperty("toldBy") String reportedBy,
    @JsonProperty("toldAt") Instant reportedAt,
    boolean usable,
    @Nullable Instant unusableSince,
    @Nullable String unusableWhy,
    @Nullable Instant doubtedSince,
    int version) {

  static ContactPointView of(ContactPoint point) {
    return new ContactPointView(
        point.id(),
        point.kind(),
        point.kind().masked(point.value()),
        point.party(),
        point.place(),
        point.isPreferred(),
        point.source(),
        point.reportedBy(),
        point.reportedAt(),
        point.isUsable(),
        point.unusableSince().orElse(null),
        point.unusableWhy().orElse(null),
        point.doubtedSince().orElse(null),
        point.version());
  }
}

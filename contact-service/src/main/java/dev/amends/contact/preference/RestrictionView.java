package dev.amends.contact.preference;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.events.ContactEvent.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A restriction as the API shows it.
 *
 * @param accountId the account on which it was stated; docs/rules/owners-of-facts.md says for which
 *     accounts it counts
 * @param weekDays the days on which the stated time applies; absent for every day
 * @param contactId the contact in which the borrower stated it, if any
 * @param statedBy the person who recorded it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RestrictionView(
    UUID id,
    String accountId,
    Kind kind,
    @Nullable Channel channel,
    @Nullable UUID contactPointId,
    @Nullable Set<DayOfWeek> weekDays,
    @Nullable LocalTime from,
    @Nullable LocalTime until,
    @Nullable String ownWords,
    @Nullable UUID contactId,
    String statedBy,
    Instant statedAt,
    boolean inForce,
    @Nullable String liftedBy,
    @Nullable Instant liftedAt,
    @Nullable String liftedWhy) {

  /** The view of a restriction. */
  public static RestrictionView of(Restriction restriction) {
    RestrictionTerms terms = restriction.terms();
    return new RestrictionView(
        restriction.id(),
        restriction.account().accountId(),
        terms.kind(),
        terms.channel(),
        terms.contactPointId(),
        new TreeSet<>(terms.weekDays()),
        terms.from(),
        terms.until(),
        restriction.ownWords().orElse(null),
        restriction.contactId().orElse(null),
        restriction.statedBy(),
        restriction.statedAt(),
        restriction.isInForce(),
        restriction.liftedBy().orElse(null),
        restriction.liftedAt().orElse(null),
        restriction.liftedWhy().orElse(null));
  }
}

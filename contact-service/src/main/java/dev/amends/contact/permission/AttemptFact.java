package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact attempt that took place or is reserved by a permit, as the rules see it.
 *
 * @param contactPoint keyed hash of the number or address, if known
 * @param ofThisPerson whether it was on the person in question, about any debt; if not, it was on
 *     another person with the same contact point
 * @param ofThisDebt whether it was about the account of the case in question
 * @param counts whether it counts as an attempt
 * @param reservedUntil until when it counts without having taken place; absent if it took place
 * @param consentGivenAt when the consent was given under which it was made, if it was made under
 *     one
 */
record AttemptFact(
    Instant at,
    Channel channel,
    @Nullable String contactPoint,
    Party party,
    boolean ofThisPerson,
    boolean ofThisDebt,
    boolean counts,
    boolean conversation,
    @Nullable Instant reservedUntil,
    @Nullable Instant consentGivenAt) {

  boolean reserved() {
    return reservedUntil != null;
  }

  /** Whether its reservation has lapsed at a given time. */
  boolean hasLapsed(Instant at) {
    return reservedUntil != null && !at.isBefore(reservedUntil);
  }
}

package dev.amends.contact.permission;

import dev.amends.contact.hours.Period;
import dev.amends.contact.hours.Periods;
import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides how long a borrower's prior consent exempts contacts from the rules of a pack. */
final class ConsentPolicy {
  private ConsentPolicy() {}

  /** The period for which a pack accepts a consent. */
  sealed interface Limit {
    /** No rule of the pack about this channel accepts such a consent. */
    record None() implements Limit {}

    /** A consent given now lapses at this time at the latest. */
    record Until(Instant latest) implements Limit {}
  }

  /**
   * The limit for a consent that is given now.
   *
   * @param zones the zones in which the borrower may be, at least one; the consent must be fresh in
   *     all of them
   */
  static Limit limit(
      RulePack pack, ConsentScope scope, Channel channel, Instant now, List<ZoneId> zones) {
    int daysMax = 0;
    for (Rule rule : pack.rules(channel)) {
      Integer days = rule.consentDaysMax();
      if (rule.consentScope() == scope && days != null) {
        daysMax = Math.max(daysMax, days);
      }
    }
    return daysMax == 0 ? new Limit.None() : new Limit.Until(expiry(now, daysMax, zones));
  }

  /** The periods in which the borrower's consents exempt the contact from a rule. */
  static Periods exemptions(Rule rule, ContactFacts facts) {
    List<Period> periods = new ArrayList<>();
    for (ConsentFact consent : facts.consents()) {
      exemption(consent, rule, facts).ifPresent(periods::add);
    }
    return Periods.of(periods);
  }

  /** Finds a consent that exempts the contact from a rule at a given time. */
  static Optional<ConsentFact> findExempting(Rule rule, ContactFacts facts, Instant at) {
    return facts.consents().stream()
        .filter(
            consent ->
                exemption(consent, rule, facts).filter(period -> period.contains(at)).isPresent())
        .findFirst();
  }

  private static Optional<Period> exemption(ConsentFact consent, Rule rule, ContactFacts facts) {
    Integer daysMax = rule.consentDaysMax();
    if (daysMax == null
        || consent.scope() != rule.consentScope()
        || consent.channel() != facts.request().channel()) {
      return Optional.empty();
    }
    Instant lapses = expiry(consent.givenAt(), daysMax, facts.zones());
    Instant until = consent.until().isBefore(lapses) ? consent.until() : lapses;
    return consent.from().isBefore(until)
        ? Optional.of(new Period(consent.from(), until))
        : Optional.empty();
  }

  /** Whether an attempt was made under a consent that the rule accepted then. */
  static boolean wasConsented(
      Rule rule, @Nullable Instant givenAt, Instant madeAt, List<ZoneId> zones) {
    Integer daysMax = rule.consentDaysMax();
    return givenAt != null && daysMax != null && madeAt.isBefore(expiry(givenAt, daysMax, zones));
  }

  /** The time at which a consent lapses in the first of the zones. */
  private static Instant expiry(Instant givenAt, int daysMax, List<ZoneId> zones) {
    return zones.stream()
        .map(zone -> AttemptPolicy.midnightAfter(givenAt, daysMax, zone))
        .min(Instant::compareTo)
        .orElseThrow();
  }
}

package dev.amends.contact.permission;

import dev.amends.contact.permission.Consent.ConsentScope;
import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** For how long a pack lets a borrower agree to what it would refuse, if it does at all. */
final class ConsentPolicy {
  private ConsentPolicy() {}

  /** What the pack says. */
  sealed interface Limit {
    /** No rule of the pack about this channel heeds such a consent. */
    record None() implements Limit {}

    /** A consent given now lapses at this moment at the latest. */
    record Until(Instant latest) implements Limit {}
  }

  /**
   * The limit for a consent that is given now.
   *
   * @param zones where the borrower may be, at least one; it must hold in all of them
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
    if (daysMax == 0) {
      return new Limit.None();
    }
    Instant latest = RulePolicy.dayAfter(now, daysMax, zones.getFirst());
    for (ZoneId zone : zones) {
      Instant here = RulePolicy.dayAfter(now, daysMax, zone);
      latest = here.isBefore(latest) ? here : latest;
    }
    return new Limit.Until(latest);
  }
}

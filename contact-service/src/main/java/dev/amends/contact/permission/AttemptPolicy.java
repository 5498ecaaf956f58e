package dev.amends.contact.permission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decides which attempts a rule counts, and when it allows the next one. Days are those of the
 * borrower's calendar; if the zone is not known, the rule must allow the contact in all of them.
 */
final class AttemptPolicy {
  private AttemptPolicy() {}

  /** The attempts that a rule counts at a given time, oldest first. */
  static List<AttemptFact> countedAttempts(Rule rule, ContactFacts facts, Instant at) {
    return switch (rule) {
      case Rule.FrequencyCap cap ->
          facts.zones().stream()
              .map(zone -> countedAttempts(cap, facts, at, zone))
              .max(Comparator.comparingInt(List::size))
              .orElse(List.of());
      case Rule.QuietPeriod quiet ->
          conversations(quiet, facts)
              .filter(
                  conversation -> quietPeriodEnd(quiet, conversation, facts.zones()).isAfter(at))
              .toList();
      case Rule.CallingHours ignored -> List.of();
      case Rule.ThirdParties ignored -> attemptsOnContactPoint(facts);
    };
  }

  private static List<AttemptFact> countedAttempts(
      Rule.FrequencyCap cap, ContactFacts facts, Instant at, ZoneId zone) {
    LocalDate first = LocalDate.ofInstant(at, zone).minusDays(cap.windowDays() - 1L);
    return countableAttempts(cap, facts)
        .filter(attempt -> !attempt.hasLapsed(at))
        .filter(attempt -> !LocalDate.ofInstant(attempt.at(), zone).isBefore(first))
        .sorted(Comparator.comparing(AttemptFact::at))
        .toList();
  }

  /** The attempts that a cap can count, regardless of their time. */
  static Stream<AttemptFact> countableAttempts(Rule.FrequencyCap cap, ContactFacts facts) {
    return facts.attempts().stream()
        .filter(AttemptFact::counts)
        .filter(attempt -> concerns(cap, facts.request(), attempt))
        .filter(attempt -> !Boolean.TRUE.equals(cap.unansweredOnly()) || !attempt.conversation())
        .filter(
            attempt ->
                !ConsentPolicy.wasConsented(
                    cap, attempt.consentGivenAt(), attempt.at(), facts.zones()));
  }

  /** The first time at which a cap counts fewer attempts than it allows, in every zone. */
  static Instant firstBelowCap(Rule.FrequencyCap cap, ContactFacts facts) {
    Instant latest = Instant.MIN;
    for (ZoneId zone : facts.zones()) {
      List<Instant> leaving =
          countableAttempts(cap, facts)
              .map(attempt -> countedUntil(cap, attempt, zone))
              .sorted()
              .toList();
      if (leaving.size() >= cap.max()) {
        latest = later(latest, leaving.get(leaving.size() - cap.max()));
      }
    }
    return latest;
  }

  /**
   * An attempt leaves the window at a midnight; a reservation when it lapses, if that is sooner.
   */
  private static Instant countedUntil(Rule.FrequencyCap cap, AttemptFact attempt, ZoneId zone) {
    Instant midnight = midnightAfter(attempt.at(), cap.windowDays(), zone);
    Instant lapses = attempt.reservedUntil();
    return lapses != null && lapses.isBefore(midnight) ? lapses : midnight;
  }

  /** The first time at which the quiet period after every conversation is over. */
  static Instant quietPeriodsEnd(Rule.QuietPeriod quiet, ContactFacts facts) {
    return conversations(quiet, facts)
        .map(conversation -> quietPeriodEnd(quiet, conversation, facts.zones()))
        .max(Instant::compareTo)
        .orElse(Instant.MIN);
  }

  private static Instant quietPeriodEnd(
      Rule.QuietPeriod quiet, AttemptFact conversation, List<ZoneId> zones) {
    Instant latest = conversation.at();
    for (ZoneId zone : zones) {
      latest = later(latest, midnightAfter(conversation.at(), quiet.days(), zone));
    }
    return latest;
  }

  private static Stream<AttemptFact> conversations(Rule.QuietPeriod quiet, ContactFacts facts) {
    return facts.attempts().stream()
        .filter(AttemptFact::conversation)
        .filter(attempt -> concerns(quiet, facts.request(), attempt))
        .sorted(Comparator.comparing(AttemptFact::at));
  }

  private static List<AttemptFact> attemptsOnContactPoint(ContactFacts facts) {
    String hash = facts.request().target().hash();
    return facts.attempts().stream()
        .filter(attempt -> attempt.ofThisPerson() && attempt.counts())
        .filter(attempt -> hash != null && hash.equals(attempt.contactPoint()))
        .sorted(Comparator.comparing(AttemptFact::at))
        .toList();
  }

  /**
   * Attempts on one party are not counted against another. A rule about a contact point counts
   * everybody's attempts on it, because several borrowers may share it.
   */
  private static boolean concerns(Rule rule, PlannedContact request, AttemptFact attempt) {
    return rule.channels().contains(attempt.channel())
        && attempt.party() == request.target().party()
        && switch (rule.scope()) {
          case PERSON -> attempt.ofThisPerson();
          case DEBT -> attempt.ofThisDebt();
          // If no contact point is named, none can be over its cap.
          case CONTACT_POINT -> {
            String hash = request.target().hash();
            yield hash != null && hash.equals(attempt.contactPoint());
          }
        };
  }

  /** The midnight after a number of local days, counting the day of {@code at} as the first. */
  static Instant midnightAfter(Instant at, int days, ZoneId zone) {
    return LocalDate.ofInstant(at, zone).plusDays(days).atStartOfDay(zone).toInstant();
  }

  private static Instant later(Instant first, Instant second) {
    return second.isAfter(first) ? second : first;
  }
}

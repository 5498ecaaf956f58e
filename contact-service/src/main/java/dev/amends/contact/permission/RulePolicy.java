package dev.amends.contact.permission;

import dev.amends.contact.permission.PermitPolicy.Attempted;
import dev.amends.contact.permission.PermitPolicy.Consented;
import dev.amends.contact.permission.PermitPolicy.Request;
import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When one rule of a pack lets an attempt pass, and what it counts. Days are those of the
 * borrower's calendar; where his zone is not known, the rule must let it pass in all candidates.
 */
final class RulePolicy {
  private RulePolicy() {}

  /**
   * What a rule is held against.
   *
   * @param zones where the borrower may be, at least one
   * @param attempts those on this person, oldest or newest first
   */
  record Facts(
      Request request, List<ZoneId> zones, List<Consented> consents, List<Attempted> attempts) {}

  /** The narrowest calling hours of a pack; the whole day where it has none. */
  static CallingHours callingHours(RulePack pack) {
    LocalTime from = LocalTime.MIN;
    LocalTime until = LocalTime.MAX;
    for (Rule rule : pack.rules(Channel.CALL)) {
      if (rule instanceof Rule.Hours hours) {
        from = hours.from().isAfter(from) ? hours.from() : from;
        until = hours.until().isBefore(until) ? hours.until() : until;
      }
    }
    return new CallingHours(from, until);
  }

  /** The first moment at or after another at which the rule lets the attempt pass. */
  static Instant earliest(Rule rule, Facts facts, Instant from) {
    Instant byRule = byRule(rule, facts, from);
    Instant earliest = byRule;
    for (Consented consent : facts.consents()) {
      Instant start = consent.from().isAfter(from) ? consent.from() : from;
      if (start.isBefore(earliest) && exempts(consent, rule, facts, start)) {
        earliest = start;
      }
    }
    return earliest;
  }

  /** The consent by which the rule lets an attempt pass that it would refuse. */
  static @Nullable Consented exemption(Rule rule, Facts facts, Instant at) {
    if (!byRule(rule, facts, at).isAfter(at)) {
      return null;
    }
    return facts.consents().stream()
        .filter(consent -> exempts(consent, rule, facts, at))
        .findFirst()
        .orElse(null);
  }

  /** What the rule has counted at a moment, the oldest first; empty where it counts nothing. */
  static List<Attempted> counted(Rule rule, Facts facts, Instant at) {
    return switch (rule) {
      case Rule.Attempts limit ->
          facts.zones().stream()
              .map(zone -> counted(limit, facts, at, zone))
              .max(Comparator.comparingInt(List::size))
              .orElse(List.of());
      case Rule.AfterConversation quiet ->
          conversations(quiet, facts).stream()
              .filter(talk -> afterConversation(quiet, talk, facts.zones()).isAfter(at))
              .toList();
      case Rule.Hours ignored -> List.of();
      case Rule.ThirdParties ignored -> onThisPoint(facts);
    };
  }

  private static Instant byRule(Rule rule, Facts facts, Instant from) {
    return switch (rule) {
      case Rule.Hours hours -> CallingHoursPolicy.next(hours.hours(), from, facts.zones());
      case Rule.Attempts limit -> {
        Instant latest = from;
        for (ZoneId zone : facts.zones()) {
          latest = later(latest, afterAttempts(limit, facts, from, zone));
        }
        yield latest;
      }
      case Rule.AfterConversation quiet -> {
        Instant latest = from;
        for (Attempted talk : conversations(quiet, facts)) {
          latest = later(latest, afterConversation(quiet, talk, facts.zones()));
        }
        yield latest;
      }
      // No clock opens it.
      case Rule.ThirdParties ignored -> from;
    };
  }

  static boolean exempts(Consented consent, Rule rule, Facts facts, Instant at) {
    return consent.scope() == rule.consentScope()
        && consent.channel() == facts.request().channel()
        && !at.isBefore(consent.from())
        && at.isBefore(consent.until())
        && isFresh(consent.givenAt(), rule, at, facts.zones());
  }

  /** Whether a consent has not lapsed by the rule, in any zone. */
  private static boolean isFresh(Instant givenAt, Rule rule, Instant at, List<ZoneId> zones) {
    Integer daysMax = rule.consentDaysMax();
    return daysMax != null
        && zones.stream().allMatch(zone -> at.isBefore(dayAfter(givenAt, daysMax, zone)));
  }

  /** The midnight that ends so many local days, that of the moment being the first. */
  static Instant dayAfter(Instant at, int days, ZoneId zone) {
    return at.atZone(zone).toLocalDate().plusDays(days).atStartOfDay(zone).toInstant();
  }

  /** An attempt leaves the window at a midnight, one that is only reserved when that lapses. */
  private static Instant afterAttempts(
      Rule.Attempts limit, Facts facts, Instant from, ZoneId zone) {
    List<Instant> leaving =
        counted(limit, facts, from, zone).stream()
            .map(attempt -> leaves(limit, attempt, zone))
            .sorted()
            .toList();
    return leaving.size() < limit.max() ? from : leaving.get(leaving.size() - limit.max());
  }

  private static Instant leaves(Rule.Attempts limit, Attempted attempt, ZoneId zone) {
    Instant midnight = dayAfter(attempt.at(), limit.windowDays(), zone);
    Instant lapses = attempt.reservedUntil();
    return lapses != null && lapses.isBefore(midnight) ? lapses : midnight;
  }

  private static List<Attempted> counted(
      Rule.Attempts limit, Facts facts, Instant at, ZoneId zone) {
    LocalDate first = at.atZone(zone).toLocalDate().minusDays(limit.windowDays() - 1L);
    return countable(limit, facts)
        .filter(attempt -> !attempt.hasLapsed(at))
        .filter(attempt -> !attempt.at().atZone(zone).toLocalDate().isBefore(first))
        .sorted(Comparator.comparing(Attempted::at))
        .toList();
  }

  /** What a limit counts, whenever it was. */
  static Stream<Attempted> countable(Rule.Attempts limit, Facts facts) {
    return facts.attempts().stream()
        .filter(Attempted::counts)
        .filter(attempt -> concerns(limit, facts.request(), attempt))
        .filter(attempt -> !Boolean.TRUE.equals(limit.unansweredOnly()) || !attempt.conversation())
        .filter(
            attempt -> !wasConsented(limit, attempt.consentGivenAt(), attempt.at(), facts.zones()));
  }

  /** Whether an attempt was made under a consent that the rule heeded then. */
  static boolean wasConsented(
      Rule rule, @Nullable Instant givenAt, Instant madeAt, List<ZoneId> zones) {
    return givenAt != null && isFresh(givenAt, rule, madeAt, zones);
  }

  private static List<Attempted> conversations(Rule.AfterConversation quiet, Facts facts) {
    return facts.attempts().stream()
        .filter(Attempted::conversation)
        .filter(attempt -> concerns(quiet, facts.request(), attempt))
        .sorted(Comparator.comparing(Attempted::at))
        .toList();
  }

  private static Instant afterConversation(
      Rule.AfterConversation quiet, Attempted talk, List<ZoneId> zones) {
    Instant latest = talk.at();
    for (ZoneId zone : zones) {
      latest = later(latest, dayAfter(talk.at(), quiet.days(), zone));
    }
    return latest;
  }

  private static List<Attempted> onThisPoint(Facts facts) {
    String hash = facts.request().target().hash();
    return facts.attempts().stream()
        .filter(Attempted::counts)
        .filter(attempt -> hash != null && hash.equals(attempt.contactPoint()))
        .sorted(Comparator.comparing(Attempted::at))
        .toList();
  }

  /** What was tried on somebody else is not counted against this one. */
  private static boolean concerns(Rule rule, Request request, Attempted attempt) {
    return rule.channels().contains(attempt.channel())
        && attempt.party() == request.target().party()
        && switch (rule.scope()) {
          case PERSON -> true;
          case DEBT -> attempt.ofThisDebt();
          // Where no contact point is named, none can be over its limit.
          case CONTACT_POINT -> {
            String hash = request.target().hash();
            yield hash != null && hash.equals(attempt.contactPoint());
          }
        };
  }

  private static Instant later(Instant one, Instant other) {
    return other.isAfter(one) ? other : one;
  }
}

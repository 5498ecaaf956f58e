package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.permission.PermitPolicy.Attempted;
import dev.amends.contact.preference.Restriction.Kind;
import dev.amends.contact.preference.Restriction.Terms;
import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which rule a contact broke that was made all the same. A contact is always put on record; what it
 * should not have been is told apart.
 */
final class BrokenRulePolicy {
  private BrokenRulePolicy() {}

  /**
   * A contact that took place.
   *
   * @param at when it began
   * @param counts whether it counts as an attempt
   * @param consentGivenAt when the consent was given that stood behind it, where one did
   */
  record Made(Instant at, boolean counts, boolean conversation, @Nullable Instant consentGivenAt) {}

  /**
   * The first blocking rule that it broke by the clock or by the count.
   *
   * @param facts with all other attempts that took place, earlier and later ones
   * @param said what had been said about being contacted when it began
   */
  static Optional<BrokenRule> first(
      RulePack pack, RulePolicy.Facts facts, List<Terms> said, Made made) {
    boolean inconvenient =
        !PermitPolicy.isForTheRepresentative(facts.request())
            && said.stream()
                .filter(terms -> terms.kind() == Kind.INCONVENIENT_TIME)
                .anyMatch(
                    terms ->
                        InconvenientTimePolicy.next(terms, made.at(), facts.zones())
                            .isAfter(made.at()));
    if (inconvenient) {
      return Optional.of(
          new BrokenRule(
              "inconvenient-time", "it was said that this time is inconvenient", BreachType.TIME));
    }
    return pack.rules(facts.request().channel()).stream()
        .filter(rule -> rule.severity() == Rule.Severity.BLOCK)
        .filter(rule -> isBroken(rule, facts, made))
        .findFirst()
        .map(BrokenRule::of);
  }

  /**
   * The rule by which its permit had been withdrawn before it began; what did not connect breaks no
   * count.
   */
  static Optional<BrokenRule> stopped(
      @Nullable RulePack pack, Channel channel, String ruleId, String citation, Made made) {
    BreachType type = type(pack, channel, ruleId);
    return type == BreachType.FREQUENCY && !made.counts()
        ? Optional.empty()
        : Optional.of(new BrokenRule(ruleId, citation, type));
  }

  private static BreachType type(@Nullable RulePack pack, Channel channel, String ruleId) {
    if (ruleId.equals("inconvenient-time") || ruleId.equals("waiting-time")) {
      return BreachType.TIME;
    }
    List<Rule> rules = pack == null ? List.of() : pack.rules(channel);
    return rules.stream()
        .filter(rule -> rule.id().equals(ruleId))
        .findFirst()
        .map(rule -> BrokenRule.of(rule).type())
        .orElse(BreachType.NOT_PERMITTED);
  }

  private static boolean isBroken(Rule rule, RulePolicy.Facts facts, Made made) {
    boolean agreed =
        facts.consents().stream()
            .anyMatch(consent -> RulePolicy.exempts(consent, rule, facts, made.at()));
    if (agreed) {
      return false;
    }
    return switch (rule) {
      case Rule.Hours hours -> !CallingHoursPolicy.permits(hours.hours(), made.at(), facts.zones());
      case Rule.Attempts limit ->
          facts.zones().stream().anyMatch(zone -> isOver(limit, facts, made, zone));
      case Rule.AfterConversation quiet -> made.counts() && isTooSoon(quiet, facts, made);
      case Rule.ThirdParties others ->
          facts.request().target().party() == Party.THIRD_PARTY
              && made.counts()
              && others.max() != null
              && RulePolicy.counted(others, facts, made.at()).size() >= others.max();
    };
  }

  /** Whether any window in which it lies holds more than are permitted. */
  private static boolean isOver(
      Rule.Attempts limit, RulePolicy.Facts facts, Made made, ZoneId zone) {
    if (!made.counts()
        || (Boolean.TRUE.equals(limit.unansweredOnly()) && made.conversation())
        || RulePolicy.wasConsented(limit, made.consentGivenAt(), made.at(), facts.zones())) {
      return false;
    }
    LocalDate day = LocalDate.ofInstant(made.at(), zone);
    List<LocalDate> days =
        Stream.concat(
                RulePolicy.countable(limit, facts)
                    .map(Attempted::at)
                    .map(at -> LocalDate.ofInstant(at, zone)),
                Stream.of(day))
            .sorted()
            .toList();
    for (int first = 0; first + limit.max() < days.size(); first++) {
      LocalDate from = days.get(first);
      LocalDate until = days.get(first + limit.max());
      if (!day.isBefore(from)
          && !day.isAfter(until)
          && until.isBefore(from.plusDays(limit.windowDays()))) {
        return true;
      }
    }
    return false;
  }

  /** A conversation that began later does not make it one too many. */
  private static boolean isTooSoon(
      Rule.AfterConversation quiet, RulePolicy.Facts facts, Made made) {
    return RulePolicy.counted(quiet, facts, made.at()).stream()
        .anyMatch(talk -> !talk.at().isAfter(made.at()));
  }
}

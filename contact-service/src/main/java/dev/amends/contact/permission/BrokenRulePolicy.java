package dev.amends.contact.permission;

import dev.amends.contact.borrower.Party;
import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.hours.Gate;
import dev.amends.contact.preference.RestrictionTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rule that a contact broke. Every contact is recorded; a broken rule is recorded as
 * well.
 */
final class BrokenRulePolicy {
  private BrokenRulePolicy() {}

  /**
   * A contact that was made.
   *
   * @param at when it began
   * @param counts whether it counts as an attempt or as a conversation
   * @param consentGivenAt when the consent was given under which it was made, if it was made under
   *     one
   */
  record JudgedContact(
      Instant at, boolean counts, boolean conversation, @Nullable Instant consentGivenAt) {}

  /**
   * Finds the first blocking rule about time or frequency that a contact broke.
   *
   * @param facts including all other attempts that took place, earlier or later
   * @param restrictions those in force when it began
   */
  static Optional<ContactRule> firstBrokenRule(
      RulePack pack,
      ContactFacts facts,
      List<RestrictionTerms> restrictions,
      JudgedContact contact) {
    return brokenInconvenientTime(facts, restrictions, contact)
        .or(
            () ->
                pack.rules(facts.request().channel()).stream()
                    .filter(rule -> rule.severity() == Rule.Severity.BLOCK)
                    .filter(rule -> isBroken(rule, facts, contact))
                    .findFirst()
                    .map(ContactRule::of));
  }

  private static Optional<ContactRule> brokenInconvenientTime(
      ContactFacts facts, List<RestrictionTerms> restrictions, JudgedContact contact) {
    if (facts.request().isForRepresentative()) {
      return Optional.empty();
    }
    return restrictions.stream()
        .flatMap(terms -> terms.inconvenientTime().stream())
        .map(time -> Gate.inconvenientTime(time, facts.zones()))
        .filter(gate -> !gate.isOpen(contact.at()))
        .findFirst()
        .map(ContactRule::of);
  }

  /**
   * Decides whether a contact under a withdrawn permit broke the rule that withdrew it. A contact
   * that did not connect breaks no frequency rule.
   */
  static Optional<ContactRule> ruleOfWithdrawal(ContactRule rule, JudgedContact contact) {
    return rule.breach() == BreachType.FREQUENCY && !contact.counts()
        ? Optional.empty()
        : Optional.of(rule);
  }

  private static boolean isBroken(Rule rule, ContactFacts facts, JudgedContact contact) {
    if (ConsentPolicy.findExempting(rule, facts, contact.at()).isPresent()) {
      return false;
    }
    return switch (rule) {
      case Rule.CallingHours hours ->
          GatePolicy.gate(hours, facts).filter(gate -> !gate.isOpen(contact.at())).isPresent();
      case Rule.FrequencyCap cap ->
          facts.zones().stream().anyMatch(zone -> isOver(cap, facts, contact, zone));
      case Rule.QuietPeriod quiet -> contact.counts() && isTooSoon(quiet, facts, contact);
      case Rule.ThirdParties others ->
          facts.request().target().party() == Party.THIRD_PARTY
              && contact.counts()
              && others.max() != null
              && AttemptPolicy.countedAttempts(others, facts, contact.at()).size() >= others.max();
    };
  }

  /** Whether any window in which the contact lies holds more attempts than the cap allows. */
  private static boolean isOver(
      Rule.FrequencyCap cap, ContactFacts facts, JudgedContact contact, ZoneId zone) {
    if (!contact.counts()
        || (Boolean.TRUE.equals(cap.unansweredOnly()) && contact.conversation())
        || ConsentPolicy.wasConsented(cap, contact.consentGivenAt(), contact.at(), facts.zones())) {
      return false;
    }
    LocalDate day = LocalDate.ofInstant(contact.at(), zone);
    List<LocalDate> days =
        Stream.concat(
                AttemptPolicy.countableAttempts(cap, facts)
                    .map(AttemptFact::at)
                    .map(at -> LocalDate.ofInstant(at, zone)),
                Stream.of(day))
            .sorted()
            .toList();
    for (int first = 0; first + cap.max() < days.size(); first++) {
      LocalDate from = days.get(first);
      LocalDate until = days.get(first + cap.max());
      if (!day.isBefore(from)
          && !day.isAfter(until)
          && until.isBefore(from.plusDays(cap.windowDays()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a contact follows an earlier conversation too soon. */
  private static boolean isTooSoon(
      Rule.QuietPeriod quiet, ContactFacts facts, JudgedContact contact) {
    return AttemptPolicy.countedAttempts(quiet, facts, contact.at()).stream()
        .anyMatch(conversation -> !conversation.at().isAfter(contact.at()));
  }
}

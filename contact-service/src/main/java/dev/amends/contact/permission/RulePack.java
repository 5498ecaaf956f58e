package dev.amends.contact.permission;

import dev.amends.contact.hours.CallingHours;
import dev.amends.contact.person.FactOwner;
import dev.amends.contact.person.FactOwners;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.rules.pack.CitationEvidence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules on contacting borrowers of a market or a lender.
 *
 * @param effectiveFrom the first day on which it applies, on the borrower's calendar
 * @param effectiveUntil the last such day, if there is one
 * @param regions ISO 3166 codes of the regions whose default it is, such as US or US-NY
 * @param owners who owns the facts about which laws differ
 * @param notices how notices differ from other contacts; if absent, they do not
 */
record RulePack(
    String id,
    int version,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    List<String> regions,
    Owners owners,
    List<Rule> rules,
    @Nullable NoticeTerms notices) {

  /** Who owns a request to cease contact, and the fact that a representative acts. */
  record Owners(Ownership cease, Ownership representative) {}

  /**
   * Who owns a fact, and why.
   *
   * @param citation the law, or the choice of the pack
   */
  record Ownership(FactOwner owner, String citation, CitationEvidence evidence) {}

  RulePack {
    require(id.matches("[a-z0-9]+(-[a-z0-9]+)*"), "id must be lower-case words joined by hyphens");
    require(version > 0, "version must be 1 or more");
    require(
        effectiveUntil == null || !effectiveUntil.isBefore(effectiveFrom),
        "effectiveUntil must not be before effectiveFrom");
    for (String region : regions) {
      require(
          region.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?"),
          "regions must be ISO 3166 codes (was " + region + ")");
    }
    requireOwner("cease", owners.cease());
    requireOwner("representative", owners.representative());
    require(!rules.isEmpty(), "rules must not be empty");
    requireRules(rules);
    regions = List.copyOf(regions);
    rules = List.copyOf(rules);
  }

  private static void requireOwner(String fact, Ownership ownership) {
    require(!ownership.citation().isBlank(), "owners." + fact + ": citation must not be blank");
  }

  private static void requireRules(List<Rule> rules) {
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      require(ids.add(rule.id()), rule, "its id is used twice");
      require(!rule.citation().isBlank(), rule, "citation must not be blank");
      require(!rule.channels().isEmpty(), rule, "channels must not be empty");
      require(
          rule.consentDaysMax() == null || rule.consentDaysMax() > 0,
          rule,
          "consentDaysMax must be 1 or more");
      requireFigures(rule);
    }
  }

  private static void requireFigures(Rule rule) {
    switch (rule) {
      case Rule.CallingHours hours -> {
        require(hours.from().isBefore(hours.until()), rule, "from must be before until");
      }
      case Rule.FrequencyCap attempts -> {
        require(attempts.max() > 0, rule, "max must be 1 or more");
        require(
            attempts.window() == Rule.Window.LOCAL_DAY
                ? attempts.days() == null
                : attempts.days() != null && attempts.days() > 0,
            rule,
            "days must be 1 or more with ROLLING_DAYS, and absent with LOCAL_DAY");
      }
      case Rule.QuietPeriod after -> require(after.days() > 0, rule, "days must be 1 or more");
      case Rule.ThirdParties others -> requireThirdParties(others);
    }
  }

  private static void requireThirdParties(Rule.ThirdParties rule) {
    require(rule.max() == null || rule.max() >= 0, rule, "max must not be negative");
    require(!rule.purposes().isEmpty(), rule, "purposes must not be empty");
    require(rule.unansweredMin() >= 0, rule, "unansweredMin must not be negative");
    require(
        rule.severity() == Rule.Severity.BLOCK
            && rule.scope() == Rule.Scope.CONTACT_POINT
            && rule.consentDaysMax() == null,
        rule,
        "severity must be BLOCK, scope CONTACT_POINT, and no consent exempts");
  }

  private static void require(boolean holds, Rule rule, String breach) {
    require(holds, "rule " + rule.id() + ": " + breach);
  }

  static void require(boolean holds, String breach) {
    if (!holds) {
      throw new IllegalArgumentException(breach);
    }
  }

  NoticeTerms noticeTerms() {
    return notices == null ? NoticeTerms.SAME_AS_CALLS : notices;
  }

  /** Id and version, as in events, such as {@code us-reg-f/1}. */
  String reference() {
    return id + "/" + version;
  }

  /** The owner of each fact under this pack. */
  FactOwners factOwners() {
    return new FactOwners(owners.cease().owner(), owners.representative().owner());
  }

  /** Whether the pack applies on a day. */
  boolean isInEffect(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (effectiveUntil == null || !day.isAfter(effectiveUntil));
  }

  /** Whether both packs apply on some day. */
  boolean overlaps(RulePack other) {
    return (effectiveUntil == null || !effectiveUntil.isBefore(other.effectiveFrom))
        && (other.effectiveUntil == null || !other.effectiveUntil.isBefore(effectiveFrom));
  }

  /** The rules about a channel, in the order of the pack. */
  List<Rule> rules(Channel channel) {
    return rules.stream().filter(rule -> rule.channels().contains(channel)).toList();
  }

  /** The rule about third parties on a channel, if there is one. */
  Optional<Rule.ThirdParties> thirdParties(Channel channel) {
    for (Rule rule : rules(channel)) {
      if (rule instanceof Rule.ThirdParties others) {
        return Optional.of(others);
      }
    }
    return Optional.empty();
  }

  /** The narrowest calling hours for calls, including those that only warn. */
  CallingHours callingHours() {
    CallingHours narrowest = CallingHours.WHOLE_DAY;
    for (Rule rule : rules(Channel.CALL)) {
      if (rule instanceof Rule.CallingHours hours) {
        narrowest = narrowest.and(hours.hours());
      }
    }
    return narrowest;
  }

  /** Whether a blocking rule about a channel depends on earlier attempts or on consents. */
  boolean blocksByHistory(Channel channel) {
    return rules(channel).stream()
        .filter(rule -> rule.severity() == Rule.Severity.BLOCK)
        .filter(rule -> rule.scope() != Rule.Scope.CONTACT_POINT)
        .anyMatch(rule -> rule instanceof Rule.FrequencyCap || rule instanceof Rule.QuietPeriod);
  }

  /** The longest look-back period of the rules, in days. */
  int daysBackMax() {
    List<Integer> days = new ArrayList<>(List.of(1));
    for (Rule rule : rules) {
      days.add(
          switch (rule) {
            case Rule.CallingHours ignored -> 0;
            case Rule.FrequencyCap cap -> cap.windowDays();
            case Rule.QuietPeriod quiet -> quiet.days();
            case Rule.ThirdParties ignored -> 0;
          });
    }
    return days.stream().max(Integer::compare).orElse(1);
  }
}

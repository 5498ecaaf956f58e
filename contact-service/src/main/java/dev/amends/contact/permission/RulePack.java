package dev.amends.contact.permission;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of contact of a market or a lender.
 *
 * @param effectiveFrom the first day on which it applies
 * @param effectiveUntil the last, where it has one
 */
record RulePack(
    String id,
    int version,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveUntil,
    List<Rule> rules) {

  RulePack {
    rules = List.copyOf(rules);
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      demand(rule.id() != null && ids.add(rule.id()), "has a rule without an id of its own", rule);
      demand(rule.citation() != null, "has a rule without a citation", rule);
      demand(rule.evidence() != null, "has a rule without an evidence mark", rule);
      demand(rule.severity() != null, "has a rule without a severity", rule);
      demand(rule.scope() != null, "has a rule without a scope", rule);
      demand(rule.channels() != null && !rule.channels().isEmpty(), "has no channels in", rule);
      demandFigures(rule);
    }
  }

  private static void demandFigures(Rule rule) {
    switch (rule) {
      case Rule.Hours hours ->
          demand(
              hours.from() != null && hours.until() != null && hours.from().isBefore(hours.until()),
              "has no hours in",
              rule);
      case Rule.Attempts attempts ->
          demand(attempts.max() > 0 && attempts.windowDays() > 0, "has no figures in", rule);
      case Rule.AfterConversation after -> demand(after.days() > 0, "has no days in", rule);
    }
  }

  private static void demand(boolean holds, String breach, Rule rule) {
    if (!holds) {
      throw new IllegalArgumentException("the rule pack " + breach + ": " + rule);
    }
  }

  /** Id and version, as they stand in events. */
  String reference() {
    return id + "/" + version;
  }

  /** The longest time that any of the rules looks back. */
  int daysBackMax() {
    int days = 1;
    for (Rule rule : rules) {
      days =
          Math.max(
              days,
              switch (rule) {
                case Rule.Hours ignored -> 0;
                case Rule.Attempts attempts -> attempts.windowDays();
                case Rule.AfterConversation after -> after.days();
              });
    }
    return days;
  }
}

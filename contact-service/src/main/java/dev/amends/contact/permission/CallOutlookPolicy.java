package dev.amends.contact.permission;

import dev.amends.events.ContactEvent.Channel;
import java.time.Instant;
import java.util.List;

/** When counts and quiet times of a pack let a call pass, as far as can be told beforehand. */
final class CallOutlookPolicy {
  /** So many times the moment is moved on before it is given up. */
  private static final int LOOKS_MAX = 64;

  private CallOutlookPolicy() {}

  /** The rules of a pack that make a call wait, whatever number is called. */
  static List<Rule> rules(RulePack pack) {
    return pack.rules(Channel.CALL).stream()
        .filter(rule -> rule.severity() == Rule.Severity.BLOCK)
        .filter(rule -> rule instanceof Rule.Attempts || rule instanceof Rule.AfterConversation)
        .filter(rule -> rule.scope() != Rule.Scope.CONTACT_POINT)
        .toList();
  }

  /** The first moment at or after another that all of them let pass. */
  static Opening earliest(List<Rule> rules, RulePolicy.Facts facts, Instant from) {
    Instant candidate = from;
    String ruleId = null;
    for (int look = 0; look < LOOKS_MAX; look++) {
      Instant before = candidate;
      for (Rule rule : rules) {
        Instant earliest = RulePolicy.earliest(rule, facts, candidate);
        if (earliest.isAfter(candidate)) {
          candidate = earliest;
          ruleId = rule.id();
        }
      }
      if (candidate.equals(before)) {
        break;
      }
    }
    return new Opening(candidate, ruleId);
  }
}

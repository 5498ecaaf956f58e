package dev.amends.contact.permission;

import dev.amends.contact.conduct.BreachType;

/**
 * The rule that a contact broke, and as what kind of breach that counts.
 *
 * @param ruleId as in the answer to a request for a permit
 */
public record BrokenRule(String ruleId, String citation, BreachType type) {

  static BrokenRule of(Rule rule) {
    return new BrokenRule(
        rule.id(),
        rule.citation(),
        rule instanceof Rule.Hours ? BreachType.TIME : BreachType.FREQUENCY);
  }
}

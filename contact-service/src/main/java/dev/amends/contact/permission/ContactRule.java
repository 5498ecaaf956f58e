package dev.amends.contact.permission;

import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.hours.Gate;

/**
 * A rule that can deny a contact: one of a pack, or one of the service itself.
 *
 * @param id as in the answer to a request for a permit
 * @param citation the law, or the fact on which it rests
 */
public record ContactRule(Kind kind, String id, String citation) {

  /** The subject of a rule. */
  public enum Kind {
    CASE,
    RESTRICTION,
    REQUIRED_DATA,
    REPRESENTATIVE,
    RULE_PACK,
    THIRD_PARTY,
    CONTACT_POINT,
    PERMIT,
    TIME,
    FREQUENCY
  }

  static ContactRule of(Gate gate) {
    return new ContactRule(
        switch (gate.rule().kind()) {
          case CALLING_HOURS, INCONVENIENT_TIME, PREFERRED_TIME, HOLIDAY, WAITING_TIME -> Kind.TIME;
          case FREQUENCY_CAP, QUIET_PERIOD -> Kind.FREQUENCY;
        },
        gate.rule().id(),
        gate.rule().citation());
  }

  static ContactRule of(Rule rule) {
    return new ContactRule(
        rule instanceof Rule.CallingHours ? Kind.TIME : Kind.FREQUENCY, rule.id(), rule.citation());
  }

  /** The breach of conduct to record for a contact that was made in spite of the rule. */
  public BreachType breach() {
    return switch (kind) {
      case TIME -> BreachType.TIME;
      case FREQUENCY -> BreachType.FREQUENCY;
      case CASE,
          RESTRICTION,
          REQUIRED_DATA,
          REPRESENTATIVE,
          RULE_PACK,
          THIRD_PARTY,
          CONTACT_POINT,
          PERMIT ->
          BreachType.NOT_PERMITTED;
    };
  }
}

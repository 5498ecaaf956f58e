package dev.amends.messaging.consumption;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of applying an event; a negative one carries a reason that an operator understands.
 */
public sealed interface EventOutcome {

  /** The event took effect. */
  record Applied() implements EventOutcome {}

  /** The event is valid but has no effect, for example because its sequence is outdated. */
  record Ignored(String reason) implements EventOutcome {}

  /**
   * The event cannot be applied. Its message is parked, and later messages of the account are
   * parked behind it.
   *
   * @param field the field that breaks a rule, if one does
   */
  record Rejected(@Nullable String field, String reason) implements EventOutcome {}

  /** Reports that the event took effect. */
  static EventOutcome applied() {
    return new Applied();
  }

  /** Reports that the event is valid but has no effect. */
  static EventOutcome ignored(String reason) {
    return new Ignored(reason);
  }

  /**
   * Rejects the event because a field breaks a rule.
   *
   * @param field the path of the field
   * @param rule what the field must be, as the end of a sentence that starts with the field
   */
  static EventOutcome rejected(String field, String rule) {
    return new Rejected(field, field + " " + rule);
  }
}

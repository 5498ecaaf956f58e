package dev.amends.messaging.consumption;

import org.jspecify.annotations.Nullable;

/** What became of an event. "No" is an outcome with a reason that an operator understands. */
public sealed interface Outcome {

  /** It took effect. */
  record Applied() implements Outcome {}

  /** It is good, but has no effect any more, such as an older sequence. */
  record Ignored(String reason) implements Outcome {}

  /**
   * It cannot be applied as it is; it is parked, and later events of its account behind it.
   *
   * @param field the field that breaks a rule, where it is one
   */
  record Refused(@Nullable String field, String reason) implements Outcome {}

  /** It took effect. */
  static Outcome applied() {
    return new Applied();
  }

  /** It is good, but has no effect any more. */
  static Outcome ignored(String reason) {
    return new Ignored(reason);
  }

  /** A field breaks a rule; the message is parked. */
  static Outcome refused(String field, String rule) {
    return new Refused(field, field + " " + rule);
  }
}

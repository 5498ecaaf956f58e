package dev.amends.events;

/**
 * A past fact, told on one of the platform's topics.
 *
 * <p>Every event is keyed by its account, so that one account's events stay in order everywhere.
 * The id, the time and the source of an event are CloudEvents headers and not part of the record.
 */
public sealed interface Event permits LenderEvent, ServiceEvent {

  /** The prefix of every {@code ce_type}. */
  String TYPE_PREFIX = "dev.amends.";

  /** The lender in whose book the account stands. */
  String lenderId();

  /** The CloudEvents type of this fact, as {@code dev.amends.<EventName>.v1}. */
  default String type() {
    return type(getClass());
  }

  /** The CloudEvents type of a kind of event, as {@code dev.amends.<EventName>.v1}. */
  static String type(Class<? extends Event> event) {
    return TYPE_PREFIX + event.getSimpleName() + ".v1";
  }
}

package dev.amends.events;

/**
 * A fact that happened, published on one of the platform's topics.
 *
 * <p>Every event is keyed by its account, so the events of an account stay in order everywhere. The
 * id, the time and the source of an event are CloudEvents headers and not part of the record.
 */
public sealed interface Event permits LenderEvent, ServiceEvent, AccountInputEvent {

  /** The prefix of every {@code ce_type}. */
  String TYPE_PREFIX = "dev.amends.";

  /** Returns the lender that owns the account. */
  String lenderId();

  /** Returns the CloudEvents type of this event, {@code dev.amends.<EventName>.v1}. */
  default String type() {
    return type(getClass());
  }

  /** Returns the CloudEvents type of a record, {@code dev.amends.<EventName>.v1}. */
  static String type(Class<? extends Event> event) {
    return TYPE_PREFIX + event.getSimpleName() + ".v1";
  }
}

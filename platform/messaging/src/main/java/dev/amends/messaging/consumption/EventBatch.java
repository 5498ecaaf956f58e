package dev.amends.messaging.consumption;

import dev.amends.events.AccountInputEvent;
import dev.amends.events.AccountKey;
import dev.amends.events.Event;
import dev.amends.events.LenderEvent;
import dev.amends.events.ServiceEvent;
import dev.amends.messaging.codec.DroppedField;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** The new events of one topic that a transaction applies, in the order of their accounts. */
public final class EventBatch<E extends Event> {
  private final List<Entry<E>> entries;

  EventBatch(List<Entry<E>> entries) {
    this.entries = List.copyOf(entries);
  }

  /** A message and the result of reading it. */
  record Entry<E extends Event>(Message message, ReadResult<E> result) {

    /** Returns the invalid optional fields that were dropped from the event. */
    List<DroppedField> dropped() {
      return result instanceof ReadResult.Valid<E> valid ? valid.received().dropped() : List.of();
    }
  }

  List<Entry<E>> entries() {
    return entries;
  }

  /** Returns the accounts of the events, sorted and without duplicates; a watermark has none. */
  public NavigableSet<AccountKey> accounts() {
    NavigableSet<AccountKey> accounts = new TreeSet<>();
    events().forEach(event -> accountOf(event).ifPresent(accounts::add));
    return accounts;
  }

  /**
   * Returns the events, for loading the aggregates that they touch. Some of them may not be
   * applied, because an earlier event of their account is rejected.
   */
  public List<E> events() {
    List<E> events = new ArrayList<>();
    for (Entry<E> entry : entries) {
      if (entry.result() instanceof ReadResult.Valid<E> valid) {
        events.add(valid.received().event());
      }
    }
    return events;
  }

  static Optional<AccountKey> accountOf(Event event) {
    return switch (event) {
      case LenderEvent.AccountEvent lenderEvent -> Optional.of(lenderEvent.account());
      case LenderEvent.BusinessDayEvent ignored -> Optional.empty();
      case ServiceEvent serviceEvent -> Optional.of(serviceEvent.account());
      case AccountInputEvent inputEvent -> Optional.of(inputEvent.account());
    };
  }
}

package dev.amends.messaging.consumption;

import dev.amends.events.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maps the CloudEvents types of one topic to the records of its sealed interface. */
final class EventTypes<E extends Event> {
  private static final Pattern VERSIONED = Pattern.compile("(.+)\\.v(\\d+)");

  private final Map<String, Class<? extends E>> byType = new HashMap<>();

  private EventTypes() {}

  /** Returns the types of all records that a sealed interface permits, at any depth. */
  static <E extends Event> EventTypes<E> of(Class<E> contract) {
    EventTypes<E> types = new EventTypes<>();
    types.add(contract, contract);
    return types;
  }

  private void add(Class<E> contract, Class<?> permitted) {
    if (permitted.isRecord()) {
      Class<? extends E> event = permitted.asSubclass(contract);
      byType.put(Event.type(event), event);
      return;
    }
    for (Class<?> next : permitted.getPermittedSubclasses()) {
      add(contract, next);
    }
  }

  /** Returns the record of a type, if the type belongs to this topic. */
  Optional<Class<? extends E>> find(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  /** Returns whether the event is known, but in another version. */
  boolean knowsOtherVersionOf(String type) {
    Matcher versioned = VERSIONED.matcher(type);
    return versioned.matches() && byType.containsKey(versioned.group(1) + ".v1");
  }
}

package dev.amends.messaging.codec;

import dev.amends.events.Event;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The events of one topic by their CloudEvents type, read off its sealed interface. */
public final class EventTypes<E extends Event> {
  private static final Pattern VERSIONED = Pattern.compile("(.+)\\.v(\\d+)");

  private final Map<String, Class<? extends E>> byType = new HashMap<>();

  private EventTypes() {}

  /** The events that a sealed interface permits, however deep. */
  public static <E extends Event> EventTypes<E> of(Class<E> contract) {
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

  /** The record of a type, where it is one of this topic's. */
  public Optional<Class<? extends E>> find(String type) {
    return Optional.ofNullable(byType.get(type));
  }

  /** Whether the event is known, but not in this version. */
  public boolean knowsOtherVersionOf(String type) {
    Matcher versioned = VERSIONED.matcher(type);
    return versioned.matches() && byType.containsKey(versioned.group(1) + ".v1");
  }
}

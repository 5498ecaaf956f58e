package dev.amends.messaging.consumption;

import dev.amends.events.AccountInputEvent;
import dev.amends.events.Event;
import dev.amends.events.ServiceEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Maps the CloudEvents types of one topic to the records of its sealed interface. */
final class EventTypes<E extends Event> {
  private static final Pattern VERSIONED = Pattern.compile("(.+)\\.v(\\d+)");

  private static final Map<String, Class<? extends AccountInputEvent>> ACCOUNT_INPUT =
      Map.of(
          Event.type(AccountInputEvent.AccountInputParked.class),
          AccountInputEvent.AccountInputParked.class,
          Event.type(AccountInputEvent.AccountInputResumed.class),
          AccountInputEvent.AccountInputResumed.class);

  private final Map<String, Class<? extends E>> byType = new HashMap<>();
  private final boolean ofService;

  private EventTypes(boolean ofService) {
    this.ofService = ofService;
  }

  /** Returns the types of all records that a sealed interface permits, at any depth. */
  static <E extends Event> EventTypes<E> of(Class<E> contract) {
    EventTypes<E> types = new EventTypes<>(ServiceEvent.class.isAssignableFrom(contract));
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

  /** Returns the record of a type by which the service of this topic reports parked messages. */
  Optional<Class<? extends AccountInputEvent>> findAccountInput(String type) {
    return ofService ? Optional.ofNullable(ACCOUNT_INPUT.get(type)) : Optional.empty();
  }

  /** Returns whether the event is known, but in another version. */
  boolean knowsOtherVersionOf(String type) {
    Matcher versioned = VERSIONED.matcher(type);
    return versioned.matches() && isKnown(versioned.group(1) + ".v1");
  }

  /** Returns whether the type belongs to this topic, in whichever version. */
  boolean containsAnyVersionOf(String type) {
    return isKnown(type) || knowsOtherVersionOf(type);
  }

  private boolean isKnown(String type) {
    return find(type).isPresent() || findAccountInput(type).isPresent();
  }
}

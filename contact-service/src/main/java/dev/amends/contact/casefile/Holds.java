package dev.amends.contact.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.amends.events.CaseEvent.HoldKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The holds in force on a case; any of them stops contact. */
record Holds(@JsonValue Map<UUID, HoldKind> byId) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Holds {
    byId = Map.copyOf(byId);
  }

  static Holds none() {
    return new Holds(Map.of());
  }

  Holds with(UUID holdId, HoldKind kind) {
    Map<UUID, HoldKind> extended = new TreeMap<>(byId);
    extended.put(holdId, kind);
    return new Holds(extended);
  }

  Holds without(UUID holdId) {
    Map<UUID, HoldKind> fewer = new TreeMap<>(byId);
    fewer.remove(holdId);
    return new Holds(fewer);
  }

  boolean isEmpty() {
    return byId.isEmpty();
  }

  List<HoldKind> kinds() {
    return byId.values().stream().distinct().sorted().toList();
  }
}

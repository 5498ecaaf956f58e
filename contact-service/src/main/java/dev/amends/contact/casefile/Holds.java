package dev.amends.contact.casefile;

import dev.amends.events.CaseEvent.HoldKind;
import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** The holds in force on a case; any of them stops contact. */
record Holds(Map<UUID, HoldKind> byId) {

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

  /** Stored in one text column, because hardly any case has more than two. */
  static class HoldsConverter implements AttributeConverter<Holds, String> {

    @Override
    public String convertToDatabaseColumn(Holds holds) {
      return new TreeMap<>(holds.byId)
          .entrySet().stream()
              .map(hold -> hold.getKey() + "=" + hold.getValue())
              .collect(Collectors.joining(","));
    }

    @Override
    public Holds convertToEntityAttribute(String text) {
      return text.isEmpty()
          ? none()
          : new Holds(
              Arrays.stream(text.split(",", -1))
                  .map(hold -> hold.split("=", 2))
                  .collect(
                      Collectors.toMap(
                          hold -> UUID.fromString(hold[0]), hold -> HoldKind.valueOf(hold[1]))));
    }
  }
}

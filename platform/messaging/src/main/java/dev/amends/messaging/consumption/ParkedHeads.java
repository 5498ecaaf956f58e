package dev.amends.messaging.consumption;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first parked message of each record key that has one. Later messages of the key must be
 * parked behind it, or the order of the account would break.
 */
final class ParkedHeads {
  private final Map<String, UUID> byKey;

  ParkedHeads(Map<String, UUID> byKey) {
    this.byKey = new HashMap<>(byKey);
  }

  Optional<UUID> find(@Nullable String key) {
    return key == null ? Optional.empty() : Optional.ofNullable(byKey.get(key));
  }

  void add(@Nullable String key, UUID parkedId) {
    if (key != null) {
      byKey.putIfAbsent(key, parkedId);
    }
  }
}

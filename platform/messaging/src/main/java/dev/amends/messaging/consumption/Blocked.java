package dev.amends.messaging.consumption;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts that have a parked message, which all later ones must wait for. */
final class Blocked {
  private final Map<String, Head> heads;

  Blocked(Map<String, Head> heads) {
    this.heads = new HashMap<>(heads);
  }

  /** The parked message at the head of an account's queue. */
  record Head(UUID id) {}

  Optional<Head> headOf(@Nullable String key) {
    return key == null ? Optional.empty() : Optional.ofNullable(heads.get(key));
  }

  void block(@Nullable String key, Head head) {
    if (key != null) {
      heads.putIfAbsent(key, head);
    }
  }
}

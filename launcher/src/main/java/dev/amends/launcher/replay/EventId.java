package dev.amends.launcher.replay;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.enums.UuidNamespace;
import java.util.UUID;

/** Deterministic ids of replayed events: the same row always has the same id. */
final class EventId {

  private EventId() {}

  static UUID of(String source, LenderRow row) {
    return named(source + "\n" + row.content());
  }

  /** A watermark is published to every partition, each time as a separate event. */
  static UUID of(String source, LenderRow row, int partition) {
    return named(source + "\n" + row.content() + "\n" + partition);
  }

  private static UUID named(String name) {
    return UuidCreator.getNameBasedSha1(UuidNamespace.NAMESPACE_URL, name);
  }
}

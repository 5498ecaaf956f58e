package dev.amends.events;

import java.time.ZoneId;
import java.util.Set;

/** The IANA time zones that this Java version supports. */
final class Zones {
  private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

  private Zones() {}

  static boolean isKnown(String zone) {
    return KNOWN.contains(zone);
  }
}

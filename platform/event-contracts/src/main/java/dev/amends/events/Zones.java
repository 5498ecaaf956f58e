package dev.amends.events;

import java.time.ZoneId;
import java.util.Set;

/** Knows the IANA time zones of this Java version. */
final class Zones {
  private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

  private Zones() {}

  static boolean isKnown(String zone) {
    return KNOWN.contains(zone);
  }
}

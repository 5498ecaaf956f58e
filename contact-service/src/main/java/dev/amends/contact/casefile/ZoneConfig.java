package dev.amends.contact.casefile;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The candidate time zones of borrowers whose own zone is unknown. */
@ConfigMapping(prefix = "amends.contact.zones")
interface ZoneConfig {

  /** By ISO 3166 code of the region; takes precedence over the tz database. */
  Map<String, List<ZoneId>> regions();

  /**
   * The IANA zone of borrowers whose zone and region are unknown; if absent, such borrowers get no
   * permits.
   */
  Optional<String> fallback();
}

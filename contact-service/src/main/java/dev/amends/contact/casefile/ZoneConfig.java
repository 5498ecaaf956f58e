package dev.amends.contact.casefile;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which zones a borrower may live in when his own is not known. */
@ConfigMapping(prefix = "amends.contact.zones")
interface ZoneConfig {

  /** By ISO 3166 code of the region; goes before the tz database's zones of a country. */
  Map<String, List<ZoneId>> regions();

  /**
   * The IANA zone in which all borrowers live of whom neither zone nor a known region is told; none
   * where absent.
   */
  Optional<String> fallback();
}

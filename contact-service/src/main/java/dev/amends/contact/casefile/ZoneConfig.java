package dev.amends.contact.casefile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Which zones a borrower may live in when his own is not known. */
@ConfigMapping(prefix = "amends.contact.zones")
interface ZoneConfig {

  /** By ISO 3166 code of the region. */
  Map<String, List<ZoneId>> regions();

  /** For a region that is not known either. */
  @WithDefault("UTC")
  ZoneId fallback();
}

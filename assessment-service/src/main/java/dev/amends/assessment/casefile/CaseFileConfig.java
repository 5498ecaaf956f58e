package dev.amends.assessment.casefile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** What applies while a fact of a case is unknown. */
@ConfigMapping(prefix = "amends.assessment.casefile")
interface CaseFileConfig {

  /** IANA zone for borrowers whose zone is unknown. */
  @WithDefault("UTC")
  ZoneId unknownZone();
}

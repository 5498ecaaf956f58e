package dev.amends.contact.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often a plan in force is followed up. */
@ConfigMapping(prefix = "amends.contact.follow-ups")
interface FollowUpConfig {

  /** Visits of a plan are never further apart than this; a longer gap is divided evenly. */
  @WithDefault("45")
  int daysApartMax();
}

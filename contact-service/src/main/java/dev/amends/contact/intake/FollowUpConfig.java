package dev.amends.contact.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The interval at which an active plan is followed up. */
@ConfigMapping(prefix = "amends.contact.follow-ups")
interface FollowUpConfig {

  /** The longest gap in days between two follow-up calls; longer gaps are divided evenly. */
  @WithDefault("45")
  int daysApartMax();
}

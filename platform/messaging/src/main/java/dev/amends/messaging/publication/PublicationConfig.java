package dev.amends.messaging.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox is relayed. */
@ConfigMapping(prefix = "amends.outbox")
interface PublicationConfig {

  /** Whether this instance relays; another one, or change data capture, may do it instead. */
  @WithDefault("true")
  boolean relay();

  /** Rows read and sent at once. */
  @WithDefault("2000")
  int batch();

  /** Pause between looks right after something was published. */
  @WithDefault("PT0.005S")
  Duration pauseMin();

  /** Pause between looks when nothing happens. */
  @WithDefault("PT0.05S")
  Duration pauseMax();

  /** How long a slot stays with an owner that is not heard of. */
  @WithDefault("PT10S")
  Duration lease();

  /** Days for which published events are kept. */
  @WithDefault("7")
  int keepDays();
}

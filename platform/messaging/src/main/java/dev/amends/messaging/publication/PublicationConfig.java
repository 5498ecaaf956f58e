package dev.amends.messaging.publication;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Configures the relay of the outbox. */
@ConfigMapping(prefix = "amends.outbox")
interface PublicationConfig {

  /** Whether this instance relays; another instance or change data capture may do so instead. */
  @WithDefault("true")
  boolean relay();

  /** Maximum number of rows read and sent at once per slot. */
  @WithDefault("2000")
  int batch();

  /** Pause between polls of the outbox right after something was published. */
  @WithDefault("PT0.005S")
  Duration pauseMin();

  /** Longest pause between polls of an idle outbox. */
  @WithDefault("PT0.05S")
  Duration pauseMax();

  /** The time for which a slot stays with an owner that no longer renews its lease. */
  @WithDefault("PT10S")
  Duration lease();

  /**
   * The maximum time to wait for the acknowledgements of a batch. When it has passed, the relay
   * restarts from the persisted cursors with a new producer.
   */
  @WithDefault("PT45S")
  Duration publishMax();

  /** Number of days for which published events are kept. */
  @WithDefault("7")
  int keepDays();
}

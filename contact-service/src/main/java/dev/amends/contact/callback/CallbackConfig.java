package dev.amends.contact.callback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How callbacks are timed. */
@ConfigMapping(prefix = "amends.contact.callbacks")
interface CallbackConfig {

  /** Due times snap to multiples of this. */
  @WithDefault("PT1M")
  Duration slot();

  /** Over how long calls that wait for the opening of the calling hours are spread. */
  @WithDefault("PT30M")
  Duration openingSpread();

  /** How long a due call may wait, in calling hours. */
  @WithDefault("PT4H")
  Duration sla();

  /** How long an agent who claimed a call may take for it at least. */
  @WithDefault("PT1H")
  Duration handling();

  /** Whether this instance runs the timer. */
  @WithDefault("true")
  boolean timer();

  /** Callbacks that become due or are missed in one transaction. */
  @WithDefault("500")
  int batch();

  /** The longest pause between two looks at the clock. */
  @WithDefault("PT0.25S")
  Duration pauseMax();
}

package dev.amends.contact.callback;

import dev.amends.events.ContactEvent.CallbackReason;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;

/** How callbacks are timed. */
@ConfigMapping(prefix = "amends.contact.callbacks")
interface CallbackConfig {

  /**
   * Due times snap to multiples of this. A second lets five hundred calls a second come up one
   * after another; in minutes they would come up thirty thousand at a time.
   */
  @WithDefault("PT1S")
  Duration slot();

  /** Over how long calls that wait for the opening of the calling hours are spread. */
  @WithDefault("PT30M")
  Duration openingSpread();

  /** How long a call waits at most for a time that the borrower likes. */
  @WithDefault("P7D")
  Duration preferenceWait();

  /**
   * Calls that come up within so many business days of the borrower's region, whatever he likes, by
   * reason.
   */
  Map<CallbackReason, Integer> businessDays();

  /** How long a due call may wait, in calling hours. */
  @WithDefault("PT4H")
  Duration sla();

  /** How long a call for a reason may wait, where that is another time. */
  Map<CallbackReason, Duration> slas();

  /** How long an agent who claimed a call may take for it at least. */
  @WithDefault("PT1H")
  Duration handling();

  /** Calls that one agent may have in progress at once. */
  @WithDefault("5")
  @Min(1)
  int claimsMax();

  /** Days ahead for which a person may write a call in at the most. */
  @WithDefault("90")
  @Min(1)
  int daysAheadMax();

  /** Whether this instance runs the timer. */
  @WithDefault("true")
  boolean timer();

  /** Callbacks that become due or are missed in one transaction. */
  @WithDefault("500")
  int batch();

  /** The longest pause between two looks at the clock. */
  @WithDefault("PT0.1S")
  Duration pauseMax();
}

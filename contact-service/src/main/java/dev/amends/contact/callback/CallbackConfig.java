package dev.amends.contact.callback;

import dev.amends.events.ContactEvent.CallbackReason;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;

/** Configures when callbacks are due and how long agents have for them. */
@ConfigMapping(prefix = "amends.contact.callbacks")
interface CallbackConfig {

  /**
   * Due times are rounded up to multiples of this. Slots of a second spread the load; slots of a
   * minute would make thousands of callbacks due at once.
   */
  @WithDefault("PT1S")
  @DurationMin(seconds = 1)
  Duration slot();

  /** The period over which callbacks that wait for the start of calling hours are spread. */
  @WithDefault("PT30M")
  Duration openingSpread();

  /** The longest time that a callback waits for a preferred time. */
  @WithDefault("P7D")
  Duration preferenceWait();

  /**
   * The business days of the borrower's region within which a callback becomes due regardless of
   * preferred times, by reason.
   */
  Map<CallbackReason, Integer> businessDays();

  /** The time to make a due call, in calling hours. */
  @WithDefault("PT4H")
  Duration sla();

  /** The time to make a due call by reason, in calling hours; overrides {@link #sla()}. */
  Map<CallbackReason, Duration> slas();

  /** The minimum time that an agent has after a claim, even beyond the SLA. */
  @WithDefault("PT1H")
  Duration handling();

  /** The maximum number of callbacks that one agent may have in progress. */
  @WithDefault("5")
  @Min(1)
  int claimsMax();

  /**
   * The minimum time from the end of a hold until a call that it stopped, or about its end, is due.
   */
  @WithDefault("P1D")
  @DurationMin
  Duration noticeAfterHold();

  /** The number of days ahead that a person may book a callback. */
  @WithDefault("90")
  @Min(1)
  int daysAheadMax();

  /** Whether this instance runs the timer. */
  @WithDefault("true")
  boolean timer();

  /** The maximum number of callbacks that become due or missed in one transaction. */
  @WithDefault("500")
  int batch();

  /** The longest pause between two runs of the timer. */
  @WithDefault("PT0.1S")
  Duration pauseMax();
}

package dev.amends.contact.task;

import dev.amends.events.ContactEvent.TaskKind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * Configures when tasks are due and how long people have for them. Public because the validator
 * needs access.
 */
@ConfigMapping(prefix = "amends.contact.tasks")
public interface TaskConfig {

  /**
   * The time from the cause of a task until it is due, by kind; none for a kind without a value.
   */
  Map<TaskKind, @DurationMin Duration> dueAfter();

  /** The time from when a task is due until its SLA ends. */
  @WithDefault("P3D")
  @DurationMin(minutes = 1)
  Duration sla();

  /** The SLA by kind; overrides {@link #sla()}. */
  Map<TaskKind, @DurationMin(minutes = 1) Duration> slas();

  /** The minimum time from the end of a hold until a task that it paused is due. */
  @WithDefault("P1D")
  @DurationMin
  Duration noticeAfterHold();

  /** The time after which a borrower who was not found is traced again. */
  @WithDefault("P30D")
  @DurationMin(days = 1)
  Duration traceAgainAfter();
}

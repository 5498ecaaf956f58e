package dev.amends.contact.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What requires a task.
 *
 * @param strategyStep the step of the ladder, if it is one
 * @param noticeId the letter to send, if it is one
 * @param note explains it in words; never leaves this service
 */
record TaskCause(
    TaskReason reason,
    @Nullable String strategyStep,
    @Nullable UUID noticeId,
    @Nullable String note) {

  static TaskCause of(TaskReason reason) {
    return new TaskCause(reason, null, null, null);
  }

  static TaskCause ofStep(String strategyStep) {
    return new TaskCause(TaskReason.STRATEGY_STEP, strategyStep, null, null);
  }

  static TaskCause ofLetter(UUID noticeId) {
    return new TaskCause(TaskReason.LETTER_WRITTEN, null, noticeId, null);
  }
}

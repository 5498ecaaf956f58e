package dev.amends.cases.nextstep;

import dev.amends.conventions.work.WorkKind;
import dev.amends.events.PlanEvent.PlanTerms;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an event changes in the open work or the due dates of a case. */
sealed interface WorkChange {
  /**
   * Work is open, or is due at another time.
   *
   * @param code the code of the reason for the work; absent if the kind implies it
   * @param because the cause of the work, without personal data; absent if the event only repeats
   *     it
   */
  record Opened(
      UUID id, WorkKind kind, Instant dueAt, @Nullable String code, @Nullable String because)
      implements WorkChange {}

  /** Work was done or is no longer needed. */
  record Ended(UUID id) implements WorkChange {}

  /** The terms of a plan are in force. */
  record TermsInForce(UUID planId, PlanTerms terms) implements WorkChange {}

  /** A payment of a plan was made, or is open again. */
  record PaymentChanged(UUID planId, int number, boolean paid) implements WorkChange {}

  /** Nothing changes. */
  record None() implements WorkChange {}
}

package dev.amends.plan.outcome;

import dev.amends.events.Origin;
import dev.amends.events.PlanEvent;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanStatus;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.outcome.PromisePolicy.PromiseRule;
import dev.amends.plan.schedule.HeldDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Corrects promises that were broken at the close of a business day that was closed by mistake. The
 * caller publishes the events.
 */
@ApplicationScoped
public class PromiseCorrectionCommands {
  private final PromiseRule rule;

  PromiseCorrectionCommands(PromiseConfig config) {
    this.rule = PromiseRule.of(config);
  }

  /**
   * Puts a promise in force again that was broken at the close of a later day than this one, unless
   * the close of this day breaks it as well. If its case has ended, or another promise of the case
   * is active, the promise is cancelled instead.
   *
   * @param plans the plans of some accounts, among them all plans of the promise's account
   * @param file the file of the promise's case; null if there is none
   * @param lastPosition the position of the account's last payment so far
   * @param day the last closed business day
   */
  public List<PlanEvent> withdrawBreak(
      Promise promise,
      List<Plan> plans,
      @Nullable CaseFile file,
      long lastPosition,
      LocalDate day,
      Origin origin) {
    if (!promise.isBrokenAfter(day)) {
      return List.of();
    }
    List<HeldDays> holds = file == null ? List.of() : file.heldDays();
    if (isTooLate(promise, holds, day)) {
      promise.redateBreak(day);
      return List.of();
    }
    boolean ended = file != null && file.hasEnded();
    Optional<Promise> active = activePromise(promise, plans);
    List<PlanEvent> events = new ArrayList<>();
    events.add(promise.withdrawBreak(day, !ended && active.isEmpty(), origin));
    if (ended) {
      promise.endWithCase("the case has ended", lastPosition, origin).ifPresent(events::add);
    } else {
      active.ifPresent(
          other -> events.addAll(other.replace(List.of(promise), lastPosition, origin)));
    }
    return events;
  }

  private boolean isTooLate(Promise promise, List<HeldDays> holds, LocalDate day) {
    return PromisePolicy.firstDayTooLate(promise.promised().dueDate(), rule, holds)
        .filter(tooLate -> !tooLate.isAfter(day))
        .isPresent();
  }

  private static Optional<Promise> activePromise(Promise promise, List<Plan> plans) {
    return plans.stream()
        .filter(Promise.class::isInstance)
        .map(Promise.class::cast)
        .filter(other -> other != promise && other.caseId().equals(promise.caseId()))
        .filter(other -> other.status() == PlanStatus.ACTIVE)
        .findFirst();
  }
}

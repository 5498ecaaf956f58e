package dev.amends.cases.strategy;

import dev.amends.events.CaseEvent.CustomerClass;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the steps of a strategy: in each branch none is weaker or earlier than the one before, and
 * each can be reached.
 */
final class StepOrderPolicy {
  private final Map<String, StrategyStep> byName = new HashMap<>();

  private StepOrderPolicy(List<StrategyStep> steps) {
    for (StrategyStep step : steps) {
      if (byName.put(step.name(), step) != null) {
        throw new IllegalArgumentException(step.name() + ": two steps have this name");
      }
    }
  }

  /**
   * Checks steps in their order.
   *
   * @throws IllegalArgumentException that names the step and the rule
   */
  static void check(List<StrategyStep> steps) {
    StepOrderPolicy names = new StepOrderPolicy(steps);
    steps.forEach(names::checkAfter);
    for (CustomerClass branch : CustomerClass.values()) {
      checkBranch(branch, steps.stream().filter(step -> step.appliesTo(branch)).toList());
    }
  }

  private static void checkBranch(CustomerClass branch, List<StrategyStep> steps) {
    StrategyStep before = null;
    boolean legal = false;
    Set<String> earlier = new LinkedHashSet<>();
    for (StrategyStep step : steps) {
      requireNotWeaker(branch, step, before);
      if (legal && !step.parallel() && !step.action().isLegal()) {
        throw new IllegalArgumentException(
            step.name()
                + ": nobody can reach a step after a legal one unless it is parallel or legal");
      }
      if (step.after() != null && !earlier.contains(step.after().step())) {
        throw new IllegalArgumentException(
            "%s: nobody of class %s can reach it, because %s does not come before it"
                .formatted(step.name(), branch, step.after().step()));
      }
      earlier.add(step.name());
      legal = legal || step.action().isLegal();
      before = step.parallel() && legal ? before : step;
    }
  }

  private static void requireNotWeaker(
      CustomerClass branch, StrategyStep step, @Nullable StrategyStep before) {
    if (before == null || (step.parallel() && before.action().isLegal())) {
      return;
    }
    if (step.intensity() < before.intensity()
        || step.stage().compareTo(before.stage()) < 0
        || step.fromDaysPastDue() < before.fromDaysPastDue()) {
      throw new IllegalArgumentException(
          "%s: must not be weaker or earlier than %s, which comes before it for class %s"
              .formatted(step.name(), before.name(), branch));
    }
  }

  private void checkAfter(StrategyStep step) {
    Set<String> path = new LinkedHashSet<>();
    StrategyStep at = step;
    while (at != null && path.add(at.name())) {
      at = waitedFor(at);
    }
    if (at != null) {
      throw new IllegalArgumentException(
          "%s: the steps wait for each other: %s"
              .formatted(step.name(), String.join(" after ", path)));
    }
  }

  private @Nullable StrategyStep waitedFor(StrategyStep step) {
    StrategyStep.After after = step.after();
    if (after == null) {
      return null;
    }
    StrategyStep earlier = byName.get(after.step());
    if (earlier == null) {
      throw new IllegalArgumentException(
          "%s: after.step must be a step of the strategy (was %s)"
              .formatted(step.name(), after.step()));
    }
    if (after.delivered() && !StepTaken.isWritten(earlier.action())) {
      throw new IllegalArgumentException(
          "%s: after.delivered needs a step with a letter; the action of %s is %s"
              .formatted(step.name(), earlier.name(), earlier.action()));
    }
    return earlier;
  }
}

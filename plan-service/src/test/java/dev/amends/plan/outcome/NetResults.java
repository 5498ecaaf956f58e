package dev.amends.plan.outcome;

import dev.amends.events.PlanEvent;
import dev.amends.events.PlanEvent.InstalmentMissed;
import dev.amends.events.PlanEvent.InstalmentPaid;
import dev.amends.events.PlanEvent.InstalmentReopened;
import dev.amends.events.PlanEvent.PlanBreached;
import dev.amends.events.PlanEvent.PlanCompleted;
import dev.amends.events.PlanEvent.PlanNearBreach;
import dev.amends.events.PlanEvent.PlanReinstated;
import dev.amends.events.PlanEvent.PromiseBroken;
import dev.amends.events.PlanEvent.PromiseKept;
import dev.amends.events.PlanEvent.PromisePartlyKept;
import java.util.Set;
import java.util.TreeSet;

/**
 * The results that stand after some events. A result must not be published twice, and only a
 * published one can be withdrawn.
 */
final class NetResults {
  private final Set<String> standing = new TreeSet<>();

  void add(PlanEvent event) {
    if (event instanceof InstalmentPaid paid) {
      publish("PAID " + paid.number());
    } else if (event instanceof PlanNearBreach near) {
      publish("NEAR_BREACH " + near.number());
    } else if (event instanceof InstalmentMissed missed) {
      standing.remove("NEAR_BREACH " + missed.number());
      publish("MISSED " + missed.number());
    } else if (event instanceof InstalmentReopened reopened) {
      withdraw(reopened.withdrawn() + " " + reopened.number());
    } else if (event instanceof PlanBreached) {
      publish("BREACHED");
    } else if (event instanceof PlanCompleted) {
      publish("COMPLETED");
    } else if (event instanceof PlanReinstated reinstated) {
      withdraw(reinstated.withdrawn().name());
    } else if (event instanceof PromiseKept) {
      publish("KEPT");
    } else if (event instanceof PromisePartlyKept) {
      standing.remove("NEAR_BREACH 1");
      publish("PARTLY_KEPT");
    } else if (event instanceof PromiseBroken) {
      standing.remove("NEAR_BREACH 1");
      publish("BROKEN");
    }
  }

  private void publish(String result) {
    if (!standing.add(result)) {
      throw new AssertionError(result + " was published twice");
    }
  }

  private void withdraw(String result) {
    if (!standing.remove(result)) {
      throw new AssertionError(result + " was withdrawn, but not published");
    }
  }

  Set<String> standing() {
    return standing;
  }
}

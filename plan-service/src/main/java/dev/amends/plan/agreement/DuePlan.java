package dev.amends.plan.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * A plan that the close of a business day checks, outside the persistence context. It has its terms
 * in force, but no other versions and no decisions.
 */
public final class DuePlan {
  private final Plan plan;
  private final List<InstalmentOutcome> before;

  DuePlan(Plan plan) {
    this.plan = plan;
    this.before = outcomes();
  }

  public Plan plan() {
    return plan;
  }

  /**
   * Whether the check has changed only what {@link DuePlans#store} writes: no new terms were
   * proposed, and the plan did not end. A breached plan that ends with its case keeps its status.
   */
  public boolean isStorable() {
    return plan.versions.size() == 1 && plan.status != PlanStatus.CANCELLED && plan.caseEnd == null;
  }

  /** The instalments that the check has changed. */
  List<InstalmentOutcome> changes() {
    List<InstalmentOutcome> changed = outcomes();
    changed.removeAll(before);
    return changed;
  }

  private List<InstalmentOutcome> outcomes() {
    List<InstalmentOutcome> outcomes = new ArrayList<>();
    plan.termsInForce()
        .instalments
        .forEach(instalment -> outcomes.add(InstalmentOutcome.of(instalment)));
    return outcomes;
  }
}

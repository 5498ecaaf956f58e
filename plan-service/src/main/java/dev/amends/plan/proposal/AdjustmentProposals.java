package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Terms;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.proposal.AdjustmentPolicy.Basis;
import dev.amends.plan.schedule.SchedulePolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Proposes what a breached plan may become, from the newest assessment; a supervisor decides. */
@ApplicationScoped
public class AdjustmentProposals {
  private final ProposalConfig config;

  AdjustmentProposals(ProposalConfig config) {
    this.config = config;
  }

  /**
   * Spreads what is left over as few months as the sustainable amount allows, from a month after
   * the breach on. Without a valid assessment nothing can be proposed: the finances come first.
   */
  public Optional<PlanProposed> afterBreach(
      Plan plan, CaseFile file, LocalDate day, String eventId) {
    Basis basis = AdjustmentPolicy.basis(plan.inForce().orElseThrow().instalments());
    Optional<Money> sustainable =
        Situation.of(file, day)
            .sustainable()
            .filter(Money::isPositive)
            .filter(monthly -> monthly.currency().equals(plan.currency()));
    if (sustainable.isEmpty() || !basis.rest().isPositive()) {
      return Optional.empty();
    }
    Money monthly = sustainable.get();
    int count = OptionsPolicy.fewest(basis.rest(), monthly);
    if (count > config.instalmentsMax()) {
      return Optional.empty();
    }
    List<Instalment> anew =
        SchedulePolicy.equalInstalments(
            basis.rest(), count, day.plusMonths(1), 1, basis.numberOfFirstNew());
    Terms terms =
        new Terms(
            PlanKind.INSTALMENTS,
            basis.with(anew),
            monthly,
            plan.inForce().orElseThrow().method(),
            null,
            "system");
    return Optional.of(
        plan.propose(
            terms,
            true,
            Origin.event(
                "plan.adjustment: after the breach, from the newest assessment", eventId)));
  }
}

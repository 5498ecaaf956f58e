package dev.amends.plan.proposal;

import dev.amends.conventions.Caller;
import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.plan.proposal.ProposalAnswer.Refused;
import dev.amends.plan.proposal.ProposalResult.Rejected;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses proposals that break a rule, and records the refusals of borrowers' own proposals. */
@ApplicationScoped
public class RefusalCommands {
  private final PlanRefusals refusals;
  private final Caller caller;
  private final InstantSource clock;

  RefusalCommands(PlanRefusals refusals, Caller caller, InstantSource clock) {
    this.refusals = refusals;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Records the refusal of a borrower's own proposal. Its problem must be returned, because a
   * thrown one would roll back the record.
   *
   * @param comparison compares the proposal with the options; null if it was not compared
   * @throws Problem 422 for a proposal of the lender
   */
  public Refused refuse(
      RefusedProposal refused,
      Rejected rejected,
      @Nullable Comparison comparison,
      LocalDate businessDate) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (rejected.citation() != null) {
      members.put("citation", rejected.citation());
    }
    if (refused.proposal().initiator() != Initiator.BORROWER) {
      throw problem(rejected, members);
    }
    if (comparison != null) {
      members.put("comparison", comparison);
    }
    PlanRefusal refusal =
        new PlanRefusal(refused, rejected, businessDate, caller.name(), clock.instant());
    refusals.persist(refusal);
    members.put("refusalId", refusal.id);
    return new Refused(problem(rejected, members));
  }

  private static Problem problem(Rejected rejected, Map<String, Object> members) {
    return Problems.rejected(rejected.slug(), rejected.field(), rejected.rule(), members);
  }
}

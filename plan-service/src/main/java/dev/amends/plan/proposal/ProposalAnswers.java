package dev.amends.plan.proposal;

import dev.amends.plan.agreement.PlanAnswers;
import dev.amends.plan.proposal.ProposalAnswer.Proposed;
import dev.amends.plan.proposal.ProposalAnswer.Refused;
import jakarta.ws.rs.core.Response;

/** Responds to proposals. */
public final class ProposalAnswers {
  private ProposalAnswers() {}

  /** 201 with the plan, or the problem; it is not thrown, so that the refusal stays recorded. */
  public static Response response(ProposalAnswer answer) {
    return switch (answer) {
      case Proposed proposed -> PlanAnswers.created(proposed.plan());
      case Refused refused -> refused.problem().toResponse();
    };
  }
}

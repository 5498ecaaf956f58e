package dev.amends.plan.proposal;

import dev.amends.conventions.Problem;
import dev.amends.plan.agreement.Plan;
import org.jspecify.annotations.Nullable;

/** The answer to a proposal. */
public sealed interface ProposalAnswer {

  /**
   * The plan with the proposed terms.
   *
   * @param comparison compares the borrower's own proposal with the options; null for the lender's
   *     and for an adjustment
   */
  record Proposed(Plan plan, @Nullable Comparison comparison) implements ProposalAnswer {}

  /** The refusal of a borrower's own proposal, which is recorded. */
  record Refused(Problem problem) implements ProposalAnswer {}
}

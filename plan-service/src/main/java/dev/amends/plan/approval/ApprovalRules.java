package dev.amends.plan.approval;

import dev.amends.plan.agreement.DecisionPeriod;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.approval.ApprovalConfig.LenderApproval;
import dev.amends.plan.approval.ApprovalPolicy.Judgement.NeedsApproval;
import dev.amends.plan.approval.ApprovalPolicy.Judgement.WithinLimits;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Applies the limits of the lender and the role to proposed terms. */
@ApplicationScoped
public class ApprovalRules {
  private final ApprovalConfig config;

  ApprovalRules(ApprovalConfig config) {
    this.config = config;
  }

  void rejectMovedKeys(@Observes StartupEvent ignored) {
    config.promiseDaysMax().ifPresent(value -> rejectMovedKey("promise-days-max"));
    config.instalmentsMax().ifPresent(value -> rejectMovedKey("instalments-max"));
  }

  private static void rejectMovedKey(String key) {
    throw new IllegalStateException(
        "amends.plan.approval.%1$s has moved; use amends.plan.approval.agent.%1$s instead"
            .formatted(key));
  }

  /**
   * Compares terms with the limits of the person who proposes them, and requires an approval if
   * they exceed one.
   *
   * @param review the dates and the share of the proposal
   */
  public Review judge(ProposedTerms terms, ApprovalRole role, String lenderId, Review review) {
    return switch (ApprovalPolicy.judge(terms, role, review, limits(lenderId, role))) {
      case WithinLimits ignored -> review;
      case NeedsApproval needed -> always(terms, needed.limit(), needed.why(), lenderId, review);
    };
  }

  /** Like {@link #judge}, but a second person decides even if the terms are within the limits. */
  public Review judgeRevision(
      ProposedTerms terms, ApprovalRole role, String lenderId, Review review) {
    Review judged = judge(terms, role, lenderId, review);
    return judged.isApprovalNeeded()
        ? judged
        : always(
            terms,
            "revision",
            "Changed terms of a returned proposal always need a second person.",
            lenderId,
            judged);
  }

  /**
   * Requires an approval whatever the limits are.
   *
   * @param code the code of the reason, such as adjustment
   * @param why the reason as a sentence
   */
  public Review always(
      ProposedTerms terms, String code, String why, String lenderId, Review review) {
    DecisionPeriod period = decisionPeriod(lenderId, terms.proposer().at());
    return review.requireApproval(code, why, period.dueAt());
  }

  /** The time in which a lender decides on terms that are proposed, or proposed again. */
  public DecisionPeriod decisionPeriod(String lenderId, Instant proposedAt) {
    return new DecisionPeriod(proposedAt, proposedAt.plus(sla(lenderId)));
  }

  /** The time by which terms that are returned now are to be changed. */
  Instant revisionDueAt(Instant returnedAt) {
    return returnedAt.plus(config.revisionTime());
  }

  /** The limits of a role at a lender. */
  ApprovalLimits limits(String lenderId, ApprovalRole role) {
    Optional<LenderApproval> lender = lender(lenderId);
    return switch (role) {
      case AGENT -> ApprovalLimits.of(lender.map(LenderApproval::agent), config.agent());
      case SUPERVISOR ->
          ApprovalLimits.of(lender.map(LenderApproval::supervisor), config.supervisor());
    };
  }

  private Duration sla(String lenderId) {
    return lender(lenderId).flatMap(LenderApproval::sla).orElse(config.sla());
  }

  private Optional<LenderApproval> lender(String lenderId) {
    return Optional.ofNullable(config.lenders().get(lenderId));
  }
}

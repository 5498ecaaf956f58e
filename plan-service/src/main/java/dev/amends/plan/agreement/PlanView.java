package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.schedule.DayCount;
import dev.amends.plan.schedule.InterestMethod;
import dev.amends.plan.schedule.InterestTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A promise or plan with every version of its terms.
 *
 * @param version the number of the terms shown here: those in force, otherwise the newest
 * @param paid the money received for the plan
 * @param open the amount still to be paid
 * @param proposal the number of the version that waits for a decision; absent if none does
 * @param pendingSince when that version was proposed
 * @param approval why that version needs an approval, and who is to decide by when; absent if none
 *     waits
 * @param activatedOn the business date from which payments count; absent before it is in force
 * @param breachedOn the first business date after the grace period whose end breached it; absent if
 *     it is not breached
 * @param why the reason why it was rejected, returned or cancelled; absent otherwise
 * @param adjustment how the terms shown here adjust those of a breached plan, and why; absent if
 *     they do not
 * @param notAdjustedWhy why no new terms were proposed after the breach; absent if some were, or if
 *     it is not breached
 * @param decisions every decision about every version, oldest first
 */
@Schema(name = "Plan")
public record PlanView(
    UUID id,
    UUID caseId,
    String lenderId,
    String accountId,
    PlanKind kind,
    PlanStatus status,
    int version,
    Money total,
    Money paid,
    Money open,
    List<InstalmentView> instalments,
    @Nullable Money sustainableMonthlyAmount,
    @Nullable String method,
    String proposedBy,
    @Nullable String decidedBy,
    @Nullable Integer proposal,
    @Nullable Instant pendingSince,
    @Nullable ApprovalView approval,
    @Nullable LocalDate activatedOn,
    @Nullable LocalDate breachedOn,
    @Nullable String why,
    @Nullable Adjustment adjustment,
    @Nullable String notAdjustedWhy,
    List<VersionView> versions,
    List<DecisionView> decisions) {

  /**
   * One instalment.
   *
   * @param interest the part of the amount that is interest; absent without interest
   * @param principal the part of the amount that repays the debt; absent without interest
   */
  @Schema(name = "PlanInstalment")
  public record InstalmentView(
      int number,
      LocalDate dueDate,
      Money amount,
      @Nullable Money interest,
      @Nullable Money principal,
      Money paid,
      @Schema(description = "OPEN, PAID or MISSED.") String status) {

    static InstalmentView of(InstalmentState state) {
      String status = state.isPaid() ? "PAID" : state.missed() ? "MISSED" : "OPEN";
      boolean interest = state.interest().isPositive();
      return new InstalmentView(
          state.number(),
          state.dueDate(),
          state.amount(),
          interest ? state.interest() : null,
          interest ? state.amount().minus(state.interest()) : null,
          state.paid(),
          status);
    }
  }

  /**
   * One version of the terms.
   *
   * @param downPayment the part paid from savings as the first instalment; absent without one
   * @param discount the part of the debt that a settlement waives; absent for other kinds
   * @param annualRatePercent the interest rate in percent a year; absent without interest
   * @param approval why a second person must approve it; absent if none must
   * @param ownWords the borrower's own words; absent if there are none
   * @param adjustment how it adjusts the terms of a breached plan, and why; absent if it does not
   * @param inForceOn the business date on which it came into force; absent if it never did
   * @param supersedes the version that it replaces, or would replace; absent for the first
   * @param supersededBy the version that replaced it; absent if none did
   * @param supersededOn the business date on which it was replaced
   * @param paidWhenSuperseded what was paid when it was replaced
   */
  @Schema(name = "PlanVersion")
  public record VersionView(
      int version,
      VersionStatus status,
      PlanKind kind,
      Money total,
      List<InstalmentView> instalments,
      @Nullable Money sustainableMonthlyAmount,
      @Nullable String method,
      @Nullable String overrideReason,
      @Nullable Money downPayment,
      @Nullable Money discount,
      @Nullable BigDecimal annualRatePercent,
      @Nullable DayCount dayCount,
      @Nullable InterestMethod interestMethod,
      Initiator initiator,
      @Nullable String ownWords,
      String proposedBy,
      Instant proposedAt,
      @Nullable ApprovalView approval,
      @Nullable String decidedBy,
      @Nullable String why,
      @Nullable Adjustment adjustment,
      @Nullable LocalDate inForceOn,
      @Nullable Integer supersedes,
      @Nullable Integer supersededBy,
      @Nullable LocalDate supersededOn,
      @Nullable Money paidWhenSuperseded) {

    /** All versions of a plan, oldest first. */
    public static List<VersionView> ofAll(Plan plan) {
      VersionChain chain = new VersionChain(plan.versions());
      return plan.versions().stream().map(version -> of(version, chain)).toList();
    }

    private static VersionView of(PlanVersion version, VersionChain chain) {
      Optional<PlanVersion> successor = chain.successor(version);
      return new VersionView(
          version.number(),
          version.status(),
          version.kind(),
          version.total(),
          version.instalmentsWithPayments().stream().map(InstalmentView::of).toList(),
          version.sustainableMonthlyAmount(),
          version.method(),
          version.overrideReason(),
          version.downPayment(),
          version.discount(),
          version.interest().map(InterestTerms::annualRatePercent).orElse(null),
          version.interest().map(InterestTerms::dayCount).orElse(null),
          version.interest().map(InterestTerms::method).orElse(null),
          version.initiator(),
          version.ownWords(),
          version.proposer().name(),
          version.proposer().at(),
          ApprovalView.of(version).orElse(null),
          version.decidedBy(),
          version.why(),
          version.adjustment().orElse(null),
          version.inForceOn().orElse(null),
          chain.predecessor(version).map(PlanVersion::number).orElse(null),
          successor.map(PlanVersion::number).orElse(null),
          successor.flatMap(PlanVersion::inForceOn).orElse(null),
          successor.isPresent() ? version.paid() : null);
    }
  }

  /** Shows a plan. */
  public static PlanView of(Plan plan) {
    PlanVersion shown = plan.inForce().orElseGet(() -> plan.versions().getLast());
    return new PlanView(
        plan.id(),
        plan.caseId(),
        plan.account().lenderId(),
        plan.account().accountId(),
        plan.kind(),
        plan.status(),
        shown.number(),
        shown.total(),
        plan.paid(),
        shown.total().minus(plan.paid()).orZeroIfNegative(),
        shown.instalments().stream().map(InstalmentView::of).toList(),
        shown.sustainableMonthlyAmount(),
        shown.method(),
        shown.proposer().name(),
        shown.decidedBy(),
        plan.pending().map(PlanVersion::number).orElse(null),
        plan.pending().map(pending -> pending.proposer().at()).orElse(null),
        plan.pending().flatMap(ApprovalView::of).orElse(null),
        plan.activatedOn().orElse(null),
        plan instanceof RepaymentPlan repayment ? repayment.breachedOn().orElse(null) : null,
        plan.why(),
        shown.adjustment().orElse(null),
        notAdjustedWhy(plan),
        VersionView.ofAll(plan),
        plan.decisions().stream().map(DecisionView::of).toList());
  }

  private static @Nullable String notAdjustedWhy(Plan plan) {
    return plan.status() == PlanStatus.BREACHED && plan instanceof RepaymentPlan repayment
        ? repayment.notAdjustedWhy().orElse(null)
        : null;
  }
}

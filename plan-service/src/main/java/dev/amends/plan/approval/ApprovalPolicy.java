package dev.amends.plan.approval;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Review;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a second person must approve terms, and whether the limits of a person cover
 * terms that they approve. The first limit that is exceeded is named. Who may grant what is the
 * lender's decision; the four-eyes principle for exceptions follows the guidelines of the European
 * Banking Authority on loan origination and monitoring (EBA/GL/2020/06, section 4.4).
 */
public final class ApprovalPolicy {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ApprovalPolicy() {}

  /** The result of comparing terms with the limits of a role. */
  public sealed interface Judgement {

    /** The terms may come into force at once. */
    record WithinLimits() implements Judgement {}

    /**
     * A second person must approve the terms.
     *
     * @param limit the code of the limit
     * @param why a sentence with the figure and the limit
     */
    record NeedsApproval(String limit, String why) implements Judgement {}
  }

  /**
   * Judges proposed terms.
   *
   * @param role the role in which they are proposed
   * @param facts the dates of the proposal and its share of what the borrower can afford
   * @param limits the limits of that role
   */
  public static Judgement judge(
      ProposedTerms terms, ApprovalRole role, Review facts, ApprovalLimits limits) {
    LimitedTerms limited = LimitedTerms.of(terms, facts);
    return supervisorOnly(limited.kind())
        .or(() -> exceeded(limited, role, limits))
        .or(() -> everyPlan(limited, role, limits.instalmentsMax()))
        .or(() -> override(limited))
        .<Judgement>map(needed -> needed)
        .orElseGet(Judgement.WithinLimits::new);
  }

  /** Finds the first limit of a person that the terms exceed; empty if the limits cover them. */
  static Optional<Judgement.NeedsApproval> exceeded(
      LimitedTerms terms, ApprovalRole role, ApprovalLimits limits) {
    Optional<Judgement.NeedsApproval> share = share(terms, role, limits);
    return terms.kind() == PlanKind.PROMISE
        ? share
            .or(() -> amount("promise", terms, role, limits.promiseAmountMax()))
            .or(() -> days(terms, role, limits.promiseDaysMax()))
        : discount(terms, role, limits)
            .or(() -> share)
            .or(() -> amount("plan", terms, role, limits.planAmountMax()))
            .or(() -> term(terms, role, limits.termMonthsMax()))
            .or(() -> instalments(terms, role, limits.instalmentsMax()));
  }

  private static Optional<Judgement.NeedsApproval> supervisorOnly(PlanKind kind) {
    return switch (kind) {
      case SETTLEMENT ->
          needed(
              "settlement",
              "A settlement is always decided by a supervisor who did not propose it.");
      case TOKEN ->
          needed("token", "A token plan is always decided by a supervisor who did not propose it.");
      case PROMISE, INSTALMENTS, EXTENSION, DEFERRAL -> Optional.empty();
    };
  }

  private static Optional<Judgement.NeedsApproval> override(LimitedTerms terms) {
    return terms.overrideReason() == null
        ? Optional.empty()
        : needed("override", "An override of the sustainable amount always needs a second person.");
  }

  private static Optional<Judgement.NeedsApproval> share(
      LimitedTerms terms, ApprovalRole role, ApprovalLimits limits) {
    BigDecimal share = terms.review().sharePercent();
    BigDecimal max = limits.sharePercentMax();
    return share == null || !isAbove(share, max)
        ? Optional.empty()
        : needed(
            "share",
            "The largest payment is %s %% of what the newest assessment supports; the limit for %s is %s %%."
                .formatted(plain(share), article(role), plain(max)));
  }

  private static Optional<Judgement.NeedsApproval> amount(
      String what, LimitedTerms terms, ApprovalRole role, @Nullable BigDecimal max) {
    Money total = terms.total();
    return isAbove(total.amount(), max)
        ? needed(
            what + "-amount",
            "The %s of %s exceeds %s %s, the limit for %s."
                .formatted(what, total, plain(max), total.currency(), article(role)))
        : Optional.empty();
  }

  private static Optional<Judgement.NeedsApproval> days(
      LimitedTerms terms, ApprovalRole role, @Nullable Integer max) {
    long days = ChronoUnit.DAYS.between(terms.review().madeOn(), terms.review().requestedDueDate());
    return max != null && days > max
        ? needed(
            "promise-days",
            "The promise is due in %d days; the limit for %s is %d days."
                .formatted(days, article(role), max))
        : Optional.empty();
  }

  /** The discount counts against the whole debt that is settled, the lump sum and the discount. */
  private static Optional<Judgement.NeedsApproval> discount(
      LimitedTerms terms, ApprovalRole role, ApprovalLimits limits) {
    Money discount = terms.discount();
    BigDecimal max = limits.discountPercentMax();
    if (discount == null || max == null) {
      return Optional.empty();
    }
    BigDecimal percent =
        discount
            .amount()
            .multiply(HUNDRED)
            .divide(terms.total().plus(discount).amount(), 2, RoundingMode.CEILING);
    return isAbove(percent, max)
        ? needed(
            "discount",
            "The discount is %s %% of the debt; the limit for %s is %s %%."
                .formatted(plain(percent), article(role), plain(max)))
        : Optional.empty();
  }

  private static Optional<Judgement.NeedsApproval> term(
      LimitedTerms terms, ApprovalRole role, @Nullable Integer max) {
    LocalDate madeOn = terms.review().madeOn();
    return max != null && terms.lastDueDate().isAfter(madeOn.plusMonths(max))
        ? needed(
            "term-months",
            "The last payment is due on %s, after more than %d months, the limit for %s."
                .formatted(terms.lastDueDate(), max, article(role)))
        : Optional.empty();
  }

  private static Optional<Judgement.NeedsApproval> instalments(
      LimitedTerms terms, ApprovalRole role, @Nullable Integer max) {
    return max != null && max > 0 && terms.instalments() > max
        ? needed(
            "instalments",
            "The number of instalments is %d; the limit for %s is %d."
                .formatted(terms.instalments(), article(role), max))
        : Optional.empty();
  }

  /** A limit of no instalments at all does not limit what the person approves. */
  private static Optional<Judgement.NeedsApproval> everyPlan(
      LimitedTerms terms, ApprovalRole role, @Nullable Integer max) {
    return terms.kind() != PlanKind.PROMISE && max != null && max == 0
        ? needed(
            "instalments",
            "The number of instalments is %d; the limit for %s is 0, so every plan needs approval."
                .formatted(terms.instalments(), article(role)))
        : Optional.empty();
  }

  private static boolean isAbove(BigDecimal figure, @Nullable BigDecimal max) {
    return max != null && figure.compareTo(max) > 0;
  }

  private static Optional<Judgement.NeedsApproval> needed(String limit, String why) {
    return Optional.of(new Judgement.NeedsApproval(limit, why));
  }

  private static String article(ApprovalRole role) {
    return role == ApprovalRole.AGENT ? "an agent" : "a supervisor";
  }

  private static String plain(@Nullable BigDecimal figure) {
    return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
  }
}

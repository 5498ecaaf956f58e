package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.schedule.InterestTerms;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a proposal.
 *
 * @param instalments the whole schedule, including instalments paid under earlier versions
 * @param sustainable the monthly limit from the newest valid assessment; null without one
 * @param method how the borrower pays, such as BANK_TRANSFER
 * @param overrideReason why the terms may exceed the sustainable amount; null if they do not
 * @param downPayment the part paid from savings as the first instalment; null without one
 * @param discount the part of the debt that a settlement waives; null for other kinds
 * @param interest how the plan bears interest; null if it bears none
 * @param initiator who asked for the terms
 * @param ownWords the borrower's own words, which are stored here and never published; null if
 *     there are none
 */
public record ProposedTerms(
    PlanKind kind,
    List<Instalment> instalments,
    @Nullable Money sustainable,
    @Nullable String method,
    @Nullable String overrideReason,
    @Nullable Money downPayment,
    @Nullable Money discount,
    @Nullable InterestTerms interest,
    Initiator initiator,
    @Nullable String ownWords,
    Proposer proposer) {

  public ProposedTerms {
    instalments = List.copyOf(instalments);
  }

  /** Terms of the lender without a down payment, a discount or interest. */
  public ProposedTerms(
      PlanKind kind,
      List<Instalment> instalments,
      @Nullable Money sustainable,
      @Nullable String method,
      @Nullable String overrideReason,
      Proposer proposer) {
    this(
        kind,
        instalments,
        sustainable,
        method,
        overrideReason,
        null,
        null,
        null,
        proposer.isSystem() ? Initiator.SYSTEM : Initiator.LENDER,
        null,
        proposer);
  }

  /** The sum of the instalments. */
  public Money total() {
    return instalments.stream().map(Instalment::amount).reduce(Money::plus).orElseThrow();
  }

  /** The interest rate in percent a year; null if the plan bears no interest. */
  public @Nullable BigDecimal annualRatePercent() {
    return interest == null ? null : interest.annualRatePercent();
  }
}

package dev.amends.plan.proposal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plans that are offered and allowed. */
@ConfigMapping(prefix = "amends.plan.proposal")
public interface ProposalConfig {

  /** Largest number of instalments of a plan. */
  @WithDefault("60")
  @Min(1)
  int instalmentsMax();

  /** Longest time from the business date to the first due date, in months. */
  @WithDefault("12")
  @Min(1)
  int firstDueMonthsMax();

  /** Largest number of instalments of an extension of the loan. */
  @WithDefault("360")
  @Min(1)
  int extensionInstalmentsMax();

  /** Longest time of token payments, in months. */
  @WithDefault("6")
  @Min(1)
  int tokenMonthsMax();

  /** The token payment of a borrower who can pay nothing, in units of the account's currency. */
  @WithDefault("1")
  @DecimalMin("0")
  BigDecimal tokenAmount();

  /** The discount of a settlement that is offered, in percent of the debt; 0 offers none. */
  @WithDefault("0")
  @DecimalMin("0")
  @DecimalMax("99")
  BigDecimal settlementDiscountPercent();

  /** Settings of a lender, by lender id. */
  Map<String, Lender> lenders();

  /** What a lender offers. */
  interface Lender {
    /** Takes the place of the general percentage. */
    Optional<@DecimalMin("0") @DecimalMax("99") BigDecimal> settlementDiscountPercent();
  }

  /** Numbers of monthly instalments to offer. */
  @WithDefault("3,6,12,24")
  @NotEmpty
  List<@Min(2) Integer> instalmentsOffered();

  /** Lengths of deferrals to offer, in months. */
  @WithDefault("1,2,3")
  @NotEmpty
  List<@Min(1) Integer> deferralMonthsOffered();
}

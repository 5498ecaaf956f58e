package dev.amends.plan.proposal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

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

  /** Numbers of monthly instalments to offer. */
  @WithDefault("3,6,12,24")
  @NotEmpty
  List<@Min(2) Integer> instalmentsOffered();

  /** Lengths of deferrals to offer, in months. */
  @WithDefault("1,2,3")
  @NotEmpty
  List<@Min(1) Integer> deferralMonthsOffered();
}

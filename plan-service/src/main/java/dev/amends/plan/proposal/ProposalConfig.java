package dev.amends.plan.proposal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/** Which plans are offered and allowed. */
@ConfigMapping(prefix = "amends.plan.proposal")
public interface ProposalConfig {

  /** The longest plan, in instalments. */
  @WithDefault("60")
  @Min(1)
  int instalmentsMax();

  /** The first due date is at most so many months away. */
  @WithDefault("12")
  @Min(1)
  int firstDueMonthsMax();

  /** The numbers of monthly instalments that are offered. */
  @WithDefault("3,6,12,24")
  @NotEmpty
  List<@Min(2) Integer> instalmentsOffered();

  /** The deferrals that are offered, in months. */
  @WithDefault("1,2,3")
  @NotEmpty
  List<@Min(1) Integer> deferralMonthsOffered();
}

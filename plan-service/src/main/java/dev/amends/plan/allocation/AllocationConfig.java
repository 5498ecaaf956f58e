package dev.amends.plan.allocation;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The allocation rules that lenders choose instead of those of {@code allocation-rules.yaml}. */
@ConfigMapping(prefix = "amends.plan.allocation")
public interface AllocationConfig {

  /** By lender id. */
  Map<String, LenderChoice> lenders();

  /** What a lender chooses; the most specific choice applies. */
  interface LenderChoice {

    /** The id of the rule for all products. */
    Optional<String> rule();

    /** The treatment of overpayments, whichever rule applies. */
    Optional<Overpayment> overpayment();

    /** The ids of rules by product type; they take precedence over {@link #rule}. */
    Map<String, String> products();
  }
}

package dev.amends.contact.borrower;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The validity of each required item after its last report. */
@ConfigMapping(prefix = "amends.contact.readiness")
public interface ReadinessConfig {

  /** An identity document is valid for years. */
  @WithDefault("P3650D")
  Duration identityNumber();

  /** A number unconfirmed for this long may belong to another person by now. */
  @WithDefault("P730D")
  Duration contactPoint();

  /** The lender reports it with each payment and each statement. */
  @WithDefault("P45D")
  Duration loanAmount();

  /** The lender reports it with each statement. */
  @WithDefault("P45D")
  Duration daysPastDue();

  /** Measured from the lender's last event about the account. */
  @WithDefault("P45D")
  Duration repaymentHistory();
}

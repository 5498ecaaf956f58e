package dev.amends.contact.borrower;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long each required item counts as known since it was last told. */
@ConfigMapping(prefix = "amends.contact.readiness")
public interface ReadinessConfig {

  /** An identity document lasts for years. */
  @WithDefault("P3650D")
  Duration identityNumber();

  /** A number that nobody has confirmed for so long is somebody else's by now. */
  @WithDefault("P730D")
  Duration contactPoint();

  /** Told with each payment and each statement. */
  @WithDefault("P45D")
  Duration loanAmount();

  /** Told with each statement. */
  @WithDefault("P45D")
  Duration daysPastDue();

  /** Dated by whatever the lender last told of the account. */
  @WithDefault("P45D")
  Duration repaymentHistory();
}

package dev.amends.cases.referral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of referrals to legal action. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.cases.referrals")
public interface ReferralConfig {

  /** The time for a supervisor's decision. */
  @WithDefault("PT72H")
  Duration decisionTime();

  /** The time after an approval within which the outcome of the legal action is recorded. */
  @WithDefault("P90D")
  Duration outcomeTime();

  /** Business days between a rejection or a payment and the next proposal of a referral. */
  @WithDefault("14")
  @Min(0)
  @Max(3650)
  int againAfterDays();

  /** Days for which a person who logged a contact of the case cannot approve a referral. */
  @WithDefault("30")
  @Min(1)
  @Max(3650)
  int separationDays();
}

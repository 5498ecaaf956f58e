package dev.amends.plan.approval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/**
 * The limits within which a person needs no second one, and the time for a decision. Public because
 * the validator needs access.
 */
@ConfigMapping(prefix = "amends.plan.approval")
public interface ApprovalConfig {

  /** Time from a proposal to its decision, by the wall clock. */
  @WithDefault("PT24H")
  @DurationMin(millis = 1)
  @DurationMax(days = 366)
  Duration sla();

  /** Time from the return of terms to their revision, by the wall clock. */
  @WithDefault("PT48H")
  @DurationMin(millis = 1)
  @DurationMax(days = 366)
  Duration revisionTime();

  /** Pause between two runs of the job that reports overdue decisions; at least one second. */
  @WithDefault("PT5S")
  @DurationMin(seconds = 1)
  Duration overduePause();

  /** Largest number of accounts whose overdue decisions one transaction reports. */
  @WithDefault("200")
  @Min(1)
  @Max(5000)
  int overdueBatch();

  /** The limits of an agent. */
  RoleLimits agent();

  /** The limits of a supervisor. */
  RoleLimits supervisor();

  /** What a lender sets differently, by lender id. */
  Map<String, LenderApproval> lenders();

  /** No longer used: a value prevents startup, and the error names the current key. */
  Optional<String> promiseDaysMax();

  /** No longer used: a value prevents startup, and the error names the current key. */
  Optional<String> instalmentsMax();

  /** The settings of one lender; those that are absent apply as for all lenders. */
  interface LenderApproval {

    /** Time from a proposal to its decision, by the wall clock. */
    Optional<@DurationMin(millis = 1) @DurationMax(days = 366) Duration> sla();

    /** The limits of an agent. */
    RoleLimits agent();

    /** The limits of a supervisor. */
    RoleLimits supervisor();
  }

  /** The limits of one role; a limit that is absent does not apply. */
  interface RoleLimits {

    /** Amount of a promise, in units of the account's currency. */
    Optional<@DecimalMin("0") BigDecimal> promiseAmountMax();

    /** Days from making a promise to its due date. */
    Optional<@Min(0) Integer> promiseDaysMax();

    /** Sum of a plan's instalments, in units of the account's currency. */
    Optional<@DecimalMin("0") BigDecimal> planAmountMax();

    /** Discount of a settlement in percent of the debt that it settles. */
    Optional<@DecimalMin("0") BigDecimal> discountPercentMax();

    /** Months from the proposal to the last due date. */
    Optional<@Min(0) Integer> termMonthsMax();

    /**
     * Number of instalments of a plan. 0 means that every plan needs a second person; it does not
     * limit which plans of others the person approves.
     */
    Optional<@Min(0) Integer> instalmentsMax();

    /** Largest payment in percent of what the newest assessment supports. */
    Optional<@DecimalMin("0") BigDecimal> sharePercentMax();
  }
}

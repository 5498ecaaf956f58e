package dev.amends.contact.borrower;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Decides whether enough recent data is on file to contact a borrower. */
public final class ReadinessPolicy {
  private static final Duration NEVER_STALE = Duration.ofDays(36_500);

  private ReadinessPolicy() {}

  /** Data that must be on file before a contact. */
  public enum RequiredItem {
    /** That the lender has the number of an identity document; the number itself is not stored. */
    IDENTITY_NUMBER,
    /** A usable contact point for the channel. */
    CONTACT_POINT,
    /** The whole debt. */
    LOAN_AMOUNT,
    /** The days past due and the overdue amount. */
    DAYS_PAST_DUE,
    /**
     * The payments reported since the account first became overdue; none is a valid history. It is
     * missing only while the lender has reported nothing about the account, and can become stale.
     */
    REPAYMENT_HISTORY,
    /** The borrower's time zone or region; without it, the local time is unknown. */
    TIME_ZONE
  }

  /** The time at which each item was last reported; absent if it never was. */
  public record ReportDates(
      @Nullable Instant identityNumber,
      @Nullable Instant contactPoint,
      @Nullable Instant loanAmount,
      @Nullable Instant daysPastDue,
      @Nullable Instant repaymentHistory,
      @Nullable Instant timeZone) {

    @Nullable Instant reportedAt(RequiredItem item) {
      return switch (item) {
        case IDENTITY_NUMBER -> identityNumber;
        case CONTACT_POINT -> contactPoint;
        case LOAN_AMOUNT -> loanAmount;
        case DAYS_PAST_DUE -> daysPastDue;
        case REPAYMENT_HISTORY -> repaymentHistory;
        case TIME_ZONE -> timeZone;
      };
    }
  }

  /** The items that prevent a contact. */
  public record Readiness(List<RequiredItem> missing, List<RequiredItem> stale) {
    public boolean isReady() {
      return missing.isEmpty() && stale.isEmpty();
    }

    /** Returns the readiness for a contact that does not need an item. */
    public Readiness without(RequiredItem item) {
      return filter(other -> other != item);
    }

    /** Returns the readiness for a contact that needs one item only. */
    public Readiness only(RequiredItem item) {
      return filter(other -> other == item);
    }

    private Readiness filter(Predicate<RequiredItem> needed) {
      return new Readiness(
          missing.stream().filter(needed).toList(), stale.stream().filter(needed).toList());
    }
  }

  /** Lists the items that were never reported and those whose last report is too old. */
  public static Readiness judge(ReportDates reported, ReadinessConfig config, Instant now) {
    List<RequiredItem> missing = new ArrayList<>();
    List<RequiredItem> stale = new ArrayList<>();
    for (RequiredItem item : RequiredItem.values()) {
      Instant at = reported.reportedAt(item);
      if (at == null) {
        missing.add(item);
      } else if (at.plus(ageMax(item, config)).isBefore(now)) {
        stale.add(item);
      }
    }
    return new Readiness(List.copyOf(missing), List.copyOf(stale));
  }

  private static Duration ageMax(RequiredItem item, ReadinessConfig config) {
    return switch (item) {
      case IDENTITY_NUMBER -> config.identityNumber();
      case CONTACT_POINT -> config.contactPoint();
      case LOAN_AMOUNT -> config.loanAmount();
      case DAYS_PAST_DUE -> config.daysPastDue();
      case REPAYMENT_HISTORY -> config.repaymentHistory();
      // Reported together with the figures, which become stale themselves.
      case TIME_ZONE -> NEVER_STALE;
    };
  }
}

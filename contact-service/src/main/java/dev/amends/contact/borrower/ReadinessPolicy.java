package dev.amends.contact.borrower;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether enough is known, and known recently enough, to contact the borrower at all. */
public final class ReadinessPolicy {
  private static final Duration NEVER_STALE = Duration.ofDays(36_500);

  private ReadinessPolicy() {}

  /** What must be known before a contact. */
  public enum RequiredItem {
    /** The number of an identity document; that the lender has it, not the number itself. */
    IDENTITY_NUMBER,
    /** A usable number or address of the channel. */
    CONTACT_POINT,
    /** The whole debt. */
    LOAN_AMOUNT,
    /** Since when and how much is overdue. */
    DAYS_PAST_DUE,
    /**
     * What was paid so far: the payments told since the account was first told of as overdue, none
     * being an answer too. That it is overdue since a day is the least history there is, so that it
     * can be stale, but is missing only while nothing was told at all.
     */
    REPAYMENT_HISTORY,
    /** Where he lives, by zone or region: without it nobody knows what time it is there. */
    TIME_ZONE
  }

  /** When each item was last told; absent where it never was. */
  public record Told(
      @Nullable Instant identityNumber,
      @Nullable Instant contactPoint,
      @Nullable Instant loanAmount,
      @Nullable Instant daysPastDue,
      @Nullable Instant repaymentHistory,
      @Nullable Instant timeZone) {

    /** Nothing was told of the borrower by his lender's core. */
    public static Told nothing(@Nullable Instant contactPoint, @Nullable Instant timeZone) {
      return new Told(null, contactPoint, null, null, null, timeZone);
    }

    @Nullable Instant at(RequiredItem item) {
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

  /** The answer: what keeps the borrower from being contacted. */
  public record Readiness(List<RequiredItem> missing, List<RequiredItem> stale) {
    public boolean ready() {
      return missing.isEmpty() && stale.isEmpty();
    }
  }

  /** Names what was never told, and what was told longer ago than it may be. */
  public static Readiness judge(Told told, ReadinessConfig config, Instant now) {
    List<RequiredItem> missing = new ArrayList<>();
    List<RequiredItem> stale = new ArrayList<>();
    for (RequiredItem item : RequiredItem.values()) {
      Instant at = told.at(item);
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
      // Told with the figures, which grow stale themselves.
      case TIME_ZONE -> NEVER_STALE;
    };
  }
}

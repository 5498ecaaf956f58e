package dev.amends.events;

import static dev.amends.events.Fields.copyOrEmpty;
import static dev.amends.events.Fields.id;
import static dev.amends.events.Fields.notNegative;
import static dev.amends.events.Fields.positive;
import static dev.amends.events.Fields.required;
import static dev.amends.events.Fields.requiredText;
import static dev.amends.events.Fields.sameCurrency;
import static dev.amends.events.Fields.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event that a lender's core system publishes on {@code lender.accounts}.
 *
 * <p>All dates are the lender's business dates. {@code sequence} grows with every event of an
 * account; an event with a lower sequence than one already applied is recorded and ignored.
 */
public sealed interface LenderEvent extends Event {

  /** An event about one account, in the order of its sequence. */
  sealed interface AccountEvent extends LenderEvent {
    /** Returns the lender's number of the account. */
    String accountId();

    /** Returns the sequence, which grows with every event of the account; not negative. */
    long sequence();

    /** Returns the account, which is also the key of the Kafka record. */
    default AccountKey account() {
      return new AccountKey(lenderId(), accountId());
    }
  }

  /**
   * An account is overdue. The figures replace earlier ones and include all payments with a lower
   * sequence.
   *
   * @param borrowerId the lender's number of the borrower
   * @param productType the kind of credit, such as CREDIT_CARD, if reported
   * @param businessDate the lender's business date of the figures
   * @param delinquentSince the oldest unpaid due date
   * @param daysPastDue whole days from {@code delinquentSince} to {@code businessDate}, as the
   *     lender counts them; the platform counts them from the dates
   * @param outstandingTotal the total debt, due or not, if reported; negative for a credit balance
   * @param loan the schedule of the loan that continues beside the arrears, if reported
   * @param contract the loan agreement, if reported
   */
  record AccountOverdue(
      String lenderId,
      String accountId,
      String borrowerId,
      @Nullable String productType,
      LocalDate businessDate,
      LocalDate delinquentSince,
      int daysPastDue,
      Overdue overdue,
      @Nullable Money outstandingTotal,
      @Nullable Loan loan,
      @Nullable Contract contract,
      long sequence,
      Borrower borrower)
      implements AccountEvent {
    public AccountOverdue {
      id(lenderId, "lenderId");
      id(accountId, "accountId");
      id(borrowerId, "borrowerId");
      text(productType, "productType", 100);
      required(businessDate, "businessDate");
      required(delinquentSince, "delinquentSince");
      notNegative(daysPastDue, "daysPastDue");
      required(overdue, "overdue");
      Fields.sequence(sequence);
      required(borrower, "borrower");
      if (delinquentSince.isAfter(businessDate)) {
        throw new InvalidEvent("delinquentSince", "must not be after businessDate");
      }
      if (outstandingTotal != null) {
        sameCurrency(overdue.total(), outstandingTotal, "outstandingTotal");
      }
      if (loan != null && loan.instalment() != null) {
        sameCurrency(overdue.total(), loan.instalment(), "loan.instalment");
      }
    }
  }

  /**
   * What is known of a loan's own schedule.
   *
   * @param instalment the next regular instalment, more than zero, if reported
   * @param nextDueDate its due date, if reported
   * @param remainingInstalments the number of regular instalments not due yet, if reported
   * @param annualRatePercent the nominal interest rate in percent a year, 0 to 100, if reported
   */
  record Loan(
      @Nullable Money instalment,
      @Nullable LocalDate nextDueDate,
      @Nullable Integer remainingInstalments,
      @Nullable BigDecimal annualRatePercent) {
    private static final BigDecimal RATE_MAX = BigDecimal.valueOf(100);

    public Loan {
      if (instalment != null) {
        positive(instalment, "instalment");
      }
      if (remainingInstalments != null) {
        notNegative(remainingInstalments, "remainingInstalments");
      }
      if (annualRatePercent != null
          && (annualRatePercent.signum() < 0 || annualRatePercent.compareTo(RATE_MAX) > 0)) {
        throw new InvalidEvent(
            "annualRatePercent", "must be from 0 to 100 (was " + annualRatePercent + ")");
      }
    }
  }

  /**
   * What is known of the loan agreement, for a statement to the borrower.
   *
   * @param number the lender's number of the agreement, if reported
   * @param signedOn the day on which it was signed, if reported
   * @param principal the amount that was lent, more than zero, if reported
   * @param terms the terms that matter for the borrower, such as the penalty interest; at most 2000
   *     characters
   */
  record Contract(
      @Nullable String number,
      @Nullable LocalDate signedOn,
      @Nullable Money principal,
      @Nullable String terms) {
    private static final int NUMBER_CHARACTERS_MAX = 200;
    private static final int TERMS_CHARACTERS_MAX = 2_000;

    public Contract {
      Fields.text(number, "number", NUMBER_CHARACTERS_MAX);
      Fields.text(terms, "terms", TERMS_CHARACTERS_MAX);
      if (principal != null) {
        positive(principal, "principal");
      }
    }
  }

  /**
   * The overdue amount, in total and by component, in one currency.
   *
   * @param total the total overdue amount; zero or less if nothing is overdue
   * @param principal the principal, if reported
   * @param interest the interest, if reported
   * @param fee the fees, if reported
   * @param penalty the penalty interest, if reported
   */
  record Overdue(
      Money total,
      @Nullable Money principal,
      @Nullable Money interest,
      @Nullable Money fee,
      @Nullable Money penalty) {
    public Overdue {
      required(total, "total");
      component(total, principal, "principal");
      component(total, interest, "interest");
      component(total, fee, "fee");
      component(total, penalty, "penalty");
    }

    private static void component(Money total, @Nullable Money part, String field) {
      if (part != null) {
        notNegative(part, field);
        sameCurrency(total, part, field);
      }
    }
  }

  /**
   * The borrower as reported by the lender; only facts that matter for contacts, each optional. A
   * consumer drops invalid ones and applies the rest, except for the representative.
   *
   * @param name the borrower's name, if reported
   * @param language the BCP 47 tag, such as zh-CN
   * @param timezone the IANA time zone, such as Asia/Shanghai
   * @param region the ISO 3166 code, such as CN or US-NY; selects the rule pack
   * @param identityNumber the number of an identity document
   */
  record Borrower(
      @Nullable String name,
      @Nullable String language,
      @Nullable String timezone,
      @Nullable String region,
      @Nullable String identityNumber,
      List<ContactPoint> contactPoints,
      @Nullable Representative representative) {
    private static final int CONTACT_POINTS_MAX = 50;

    public Borrower {
      text(name, "name", 500);
      text(language, "language", 100);
      text(region, "region", 100);
      text(identityNumber, "identityNumber", 200);
      contactPoints = copyOrEmpty(contactPoints, "contactPoints", CONTACT_POINTS_MAX);
      if (timezone != null && !Zones.isKnown(timezone)) {
        throw new InvalidEvent("timezone", "must be an IANA zone (was " + timezone + ")");
      }
    }
  }

  /**
   * A way to reach the borrower.
   *
   * @param kind PHONE, EMAIL or ADDRESS
   * @param value an E.164 number, an e-mail address or a postal address
   */
  record ContactPoint(ContactPointKind kind, String value, @Nullable Boolean preferred) {
    public ContactPoint {
      required(kind, "kind");
      requiredText(value, "value", 1000);
    }
  }

  /** The kind of a contact point. */
  enum ContactPointKind {
    PHONE,
    EMAIL,
    ADDRESS;

    private static final String HIDDEN = "***";
    private static final int PHONE_LENGTH_MIN = 7;

    /** Returns enough of a value to recognize it, too little to use it. */
    public String masked(String value) {
      return switch (this) {
        case PHONE ->
            value.length() < PHONE_LENGTH_MIN
                ? HIDDEN
                : start(value, 3) + HIDDEN + value.substring(value.length() - 2);
        case EMAIL -> {
          int at = value.lastIndexOf('@');
          yield start(value, 1) + HIDDEN + (at < 0 ? "" : value.substring(at));
        }
        case ADDRESS -> start(value, 2) + HIDDEN;
      };
    }

    /** Returns whole characters, also those that Java counts as two. */
    private static String start(String value, int characters) {
      int shown = Math.min(characters, value.codePointCount(0, value.length()) / 2);
      return value.substring(0, value.offsetByCodePoints(0, shown));
    }
  }

  /** A lawyer or debt adviser who acts for the borrower. */
  record Representative(String name, @Nullable String authority, @Nullable String contact) {
    public Representative {
      requiredText(name, "name", 500);
      text(authority, "authority", 500);
      text(contact, "contact", 1000);
    }
  }

  /**
   * A payment was received for the account.
   *
   * @param paymentId the lender's number of the payment; a repeated report has no further effect
   * @param amount the amount received, more than zero
   * @param valueDate the date from which the payment counts for interest
   * @param overdueAfter the overdue amount after the payment; takes precedence over subtracting the
   *     payment; zero or less if nothing is overdue
   * @param outstandingAfter the total debt after the payment, if reported; negative for a credit
   *     balance
   */
  record PaymentReceived(
      String lenderId,
      String accountId,
      String paymentId,
      Money amount,
      LocalDate valueDate,
      LocalDate businessDate,
      @Nullable Money overdueAfter,
      @Nullable Money outstandingAfter,
      long sequence)
      implements AccountEvent {
    public PaymentReceived {
      id(lenderId, "lenderId");
      id(accountId, "accountId");
      id(paymentId, "paymentId");
      positive(amount, "amount");
      required(valueDate, "valueDate");
      required(businessDate, "businessDate");
      Fields.sequence(sequence);
      if (overdueAfter != null) {
        sameCurrency(amount, overdueAfter, "overdueAfter");
      }
      if (outstandingAfter != null) {
        sameCurrency(amount, outstandingAfter, "outstandingAfter");
      }
    }
  }

  /**
   * A payment was reversed in full or in part, by a chargeback or a correction. Several reversals
   * in part may follow each other, each with its own sequence.
   *
   * @param paymentId the lender's number of the reversed payment
   * @param amount the reversed amount, more than zero; absent if all that remains of the payment is
   *     reversed
   * @param reason the lender's reason, as text or a code such as CHARGEBACK
   */
  record PaymentReversed(
      String lenderId,
      String accountId,
      String paymentId,
      @Nullable Money amount,
      String reason,
      LocalDate businessDate,
      long sequence)
      implements AccountEvent {
    public PaymentReversed {
      id(lenderId, "lenderId");
      id(accountId, "accountId");
      id(paymentId, "paymentId");
      if (amount != null) {
        positive(amount, "amount");
      }
      requiredText(reason, "reason", 2000);
      required(businessDate, "businessDate");
      Fields.sequence(sequence);
    }
  }

  /** Nothing is overdue any more. */
  record AccountCured(String lenderId, String accountId, LocalDate businessDate, long sequence)
      implements AccountEvent {
    public AccountCured {
      id(lenderId, "lenderId");
      id(accountId, "accountId");
      required(businessDate, "businessDate");
      Fields.sequence(sequence);
    }
  }

  /**
   * A regular payment of the loan falls due soon. Of use after a cure: the borrower is reminded
   * while the case is watched.
   *
   * @param dueDate the day on which it falls due
   * @param amount the amount that falls due, more than zero
   */
  record PaymentDueAnnounced(
      String lenderId, String accountId, LocalDate dueDate, Money amount, long sequence)
      implements AccountEvent {
    public PaymentDueAnnounced {
      id(lenderId, "lenderId");
      id(accountId, "accountId");
      required(dueDate, "dueDate");
      positive(amount, "amount");
      Fields.sequence(sequence);
    }
  }

  /** The lender wrote the account off. */
  record AccountChargedOff(String lenderId, String accountId, LocalDate businessDate, long sequence)
      implements AccountEvent {
    public AccountChargedOff {
      id(lenderId, "lenderId");
      id(accountId, "accountId");
      required(businessDate, "businessDate");
      Fields.sequence(sequence);
    }
  }

  /**
   * The borrower's status changed in a way that stops or limits the follow-up.
   *
   * @param from the first day on which the status holds
   * @param until the last day on which the status holds; absent if open-ended
   */
  record BorrowerStatusChanged(
      String lenderId,
      String accountId,
      String borrowerId,
      BorrowerStatus status,
      LocalDate from,
      @Nullable LocalDate until,
      long sequence)
      implements AccountEvent {
    public BorrowerStatusChanged {
      id(lenderId, "lenderId");
      id(accountId, "accountId");
      id(borrowerId, "borrowerId");
      required(status, "status");
      required(from, "from");
      Fields.sequence(sequence);
      if (until != null && until.isBefore(from)) {
        throw new InvalidEvent("until", "must not be before from");
      }
    }
  }

  /** A status of a borrower that stops or limits the follow-up. */
  enum BorrowerStatus {
    DECEASED,
    BANKRUPT,
    VULNERABLE,
    MORATORIUM,
    REPRESENTED,
    BEREAVEMENT_OR_DISASTER
  }

  /**
   * An event about the business days of the lender, and so about all its accounts. A watermark: one
   * record in every partition, with the key {@code <lenderId>}, in order with the accounts'
   * records.
   */
  sealed interface BusinessDayEvent extends LenderEvent {
    /** Returns the last closed business day after the event. */
    LocalDate businessDate();
  }

  /** The lender closed a business day. It follows that day's records in every partition. */
  record BusinessDayClosed(String lenderId, LocalDate businessDate) implements BusinessDayEvent {
    public BusinessDayClosed {
      id(lenderId, "lenderId");
      required(businessDate, "businessDate");
    }
  }

  /**
   * A business day was closed by mistake, and an earlier one is the last closed day. Every service
   * withdraws what it did because of the closes after that day. The event has no effect in a
   * partition whose last closed day is another one.
   *
   * @param wrongDate the last closed day so far, which was closed by mistake
   * @param businessDate the last closed day from now on, before the wrong one
   * @param beforePreviousDay true if {@code businessDate} may be before the day that was closed
   *     before the wrong one, because several days were closed by mistake
   */
  record BusinessDayCorrected(
      String lenderId,
      LocalDate wrongDate,
      LocalDate businessDate,
      CorrectionReason reason,
      @Nullable Boolean beforePreviousDay)
      implements BusinessDayEvent {
    public BusinessDayCorrected {
      id(lenderId, "lenderId");
      required(wrongDate, "wrongDate");
      required(businessDate, "businessDate");
      required(reason, "reason");
      if (!businessDate.isBefore(wrongDate)) {
        throw new InvalidEvent(
            "businessDate",
            "must be before wrongDate " + wrongDate + " (was " + businessDate + ")");
      }
    }

    /** Whether the last closed day may be before the day that was closed before the wrong one. */
    public boolean mayBeBeforePreviousDay() {
      return Boolean.TRUE.equals(beforePreviousDay);
    }
  }

  /** The reason for which the close of a business day is corrected. */
  enum CorrectionReason {
    /** The date is not the one that was meant, for example because of a wrong clock. */
    WRONG_DATE,
    /** The day was closed before it was over, so records of that day are still to come. */
    CLOSED_EARLY,
    /** Another reason. */
    OTHER
  }
}

package dev.amends.cases;

import dev.amends.events.AccountKey;
import dev.amends.events.LenderEvent.AccountChargedOff;
import dev.amends.events.LenderEvent.AccountCured;
import dev.amends.events.LenderEvent.AccountOverdue;
import dev.amends.events.LenderEvent.Borrower;
import dev.amends.events.LenderEvent.BorrowerStatus;
import dev.amends.events.LenderEvent.BorrowerStatusChanged;
import dev.amends.events.LenderEvent.ContactPoint;
import dev.amends.events.LenderEvent.ContactPointKind;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.LenderEvent.PaymentReceived;
import dev.amends.events.LenderEvent.PaymentReversed;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A lender's account with the events that a test publishes for it; each is a new account. */
record AnAccount(String lenderId, String accountId, String currency) {
  static final LocalDate DAY = LocalDate.parse("2026-01-31");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  static AnAccount of(String lenderId) {
    return new AnAccount(lenderId, "A-" + NUMBER.incrementAndGet(), "CNY");
  }

  static AnAccount ofANewLender() {
    return of("L" + NUMBER.incrementAndGet());
  }

  String key() {
    return new AccountKey(lenderId, accountId).recordKey();
  }

  Money money(String amount) {
    return Money.of(amount, currency);
  }

  AccountOverdue overdue(String amount, int daysPastDue, long sequence) {
    return overdue(amount, daysPastDue, sequence, DAY);
  }

  AccountOverdue overdue(String amount, int daysPastDue, long sequence, LocalDate day) {
    return overdue("CN", amount, daysPastDue, sequence, day);
  }

  AccountOverdue overdueIn(String region, String amount, int daysPastDue, long sequence) {
    return overdue(region, amount, daysPastDue, sequence, DAY);
  }

  private AccountOverdue overdue(
      String region, String amount, int daysPastDue, long sequence, LocalDate day) {
    return new AccountOverdue(
        lenderId,
        accountId,
        "B-" + accountId,
        "CREDIT_CARD",
        day,
        day.minusDays(daysPastDue),
        daysPastDue,
        new Overdue(money(amount), null, null, null, null),
        money("9000.00"),
        null,
        null,
        sequence,
        new Borrower(
            "Li Na",
            "zh-CN",
            "Asia/Shanghai",
            region,
            "110101199003071234",
            List.of(new ContactPoint(ContactPointKind.PHONE, "+8613800000000", true)),
            null));
  }

  PaymentReceived paid(String paymentId, String amount, long sequence) {
    return paid(paymentId, amount, sequence, null);
  }

  PaymentReceived paidOn(LocalDate day, String paymentId, String amount, long sequence) {
    return new PaymentReceived(
        lenderId, accountId, paymentId, money(amount), day, day, null, null, sequence);
  }

  PaymentReceived paid(
      String paymentId, String amount, long sequence, @Nullable String overdueAfter) {
    return paid(paymentId, amount, sequence, overdueAfter, null);
  }

  PaymentReceived paid(
      String paymentId,
      String amount,
      long sequence,
      @Nullable String overdueAfter,
      @Nullable String outstandingAfter) {
    return new PaymentReceived(
        lenderId,
        accountId,
        paymentId,
        money(amount),
        DAY,
        DAY,
        overdueAfter == null ? null : money(overdueAfter),
        outstandingAfter == null ? null : money(outstandingAfter),
        sequence);
  }

  PaymentReversed reversed(String paymentId, long sequence) {
    return reversed(paymentId, null, sequence);
  }

  PaymentReversed reversed(String paymentId, @Nullable String amount, long sequence) {
    return reversed(paymentId, amount, sequence, DAY);
  }

  PaymentReversed reversed(
      String paymentId, @Nullable String amount, long sequence, LocalDate day) {
    return new PaymentReversed(
        lenderId,
        accountId,
        paymentId,
        amount == null ? null : money(amount),
        "chargeback",
        day,
        sequence);
  }

  AccountCured cured(long sequence) {
    return new AccountCured(lenderId, accountId, DAY, sequence);
  }

  AccountChargedOff chargedOff(long sequence) {
    return new AccountChargedOff(lenderId, accountId, DAY, sequence);
  }

  BorrowerStatusChanged borrowerStatus(
      BorrowerStatus status, @Nullable LocalDate until, long sequence) {
    return new BorrowerStatusChanged(
        lenderId, accountId, "B-" + accountId, status, DAY, until, sequence);
  }
}

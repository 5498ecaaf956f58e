package dev.amends.cases.arrears;

import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the payments of accounts. */
@ApplicationScoped
public class PaymentHistoryReader {
  private final Payments payments;

  PaymentHistoryReader(Payments payments) {
    this.payments = payments;
  }

  /** Reads all payments of an account. */
  public PaymentHistory read(AccountKey account) {
    return new PaymentHistory(payments.findByAccount(account));
  }
}

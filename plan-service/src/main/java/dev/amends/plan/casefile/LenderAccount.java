package dev.amends.plan.casefile;

import dev.amends.events.AccountKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Currency;

/**
 * An account that was overdue at some time: its currency, and the partition in which its lender's
 * watermarks count for it.
 */
@Entity
@Table(name = "lender_account")
public class LenderAccount {
  @Id String accountKey;

  int partition;

  String currency;

  @SuppressWarnings("NullAway.Init")
  protected LenderAccount() {}

  LenderAccount(AccountKey account, int partition, Currency currency) {
    this.accountKey = account.recordKey();
    this.partition = partition;
    this.currency = currency.getCurrencyCode();
  }

  public int partition() {
    return partition;
  }

  public Currency currency() {
    return Currency.getInstance(currency);
  }
}

package dev.amends.plan.casefile;

import dev.amends.events.AccountKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Currency;

/**
 * The currency and the partition of an account that has been overdue. The lender's watermarks in
 * that partition apply to the account.
 */
@Entity
@Table(name = "lender_account")
public class LenderAccount {
  @Id String accountKey;

  int partition;

  Currency currency;

  @SuppressWarnings("NullAway.Init")
  protected LenderAccount() {}

  LenderAccount(AccountKey account, int partition, Currency currency) {
    this.accountKey = account.recordKey();
    this.partition = partition;
    this.currency = currency;
  }

  public int partition() {
    return partition;
  }

  public Currency currency() {
    return currency;
  }
}

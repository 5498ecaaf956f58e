package dev.amends.cases.lifecycle;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.events.AccountKey;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The account of a case, with the facts of its borrower that the case's events carry.
 *
 * @param recordKey {@code <lenderId>:<accountId>}, the key of Kafka records
 * @param partition the Kafka partition of the account, by which business days are closed
 * @param timezone the borrower's IANA zone
 */
@Embeddable
record CaseAccount(
    String recordKey,
    String lenderId,
    String accountId,
    int partition,
    String borrowerId,
    @Nullable String productType,
    @Nullable String timezone,
    @Nullable String region,
    @Nullable String language) {

  static CaseAccount of(DelinquentAccount account) {
    return of(account, account.borrowerId());
  }

  /** Copies newer facts; the borrower's id stays as it was when the case was opened. */
  CaseAccount updatedFrom(DelinquentAccount reported) {
    return of(reported, borrowerId);
  }

  private static CaseAccount of(DelinquentAccount account, String borrowerId) {
    return new CaseAccount(
        account.key().recordKey(),
        account.key().lenderId(),
        account.key().accountId(),
        account.partition(),
        borrowerId,
        account.productType(),
        account.borrower().timezone(),
        account.borrower().region(),
        account.borrower().language());
  }

  AccountKey key() {
    return new AccountKey(lenderId, accountId);
  }
}

package dev.amends.cases.portfolio;

import dev.amends.events.Money;
import java.util.List;

/**
 * A lender's accounts in arrears.
 *
 * @param accountsInArrears accounts that were overdue at least once
 * @param overdueEvents reports of arrears that were applied
 * @param casesOpened ever
 * @param payments told by the lender, each once, reversed ones included
 * @param received the sum of those payments, by currency
 * @param overdue of the open cases, by currency
 * @param byBucket the open cases by range of days past due and currency
 */
public record Portfolio(
    String lenderId,
    long accountsInArrears,
    long overdueEvents,
    long casesOpened,
    long casesOpen,
    long casesCured,
    long casesChargedOff,
    long payments,
    List<Money> received,
    List<Money> overdue,
    List<Bucket> byBucket) {

  /** The open cases of one range and currency. */
  public record Bucket(String bucket, long cases, Money overdue) {}
}

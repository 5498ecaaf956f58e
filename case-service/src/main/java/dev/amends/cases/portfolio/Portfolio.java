package dev.amends.cases.portfolio;

import dev.amends.events.Money;
import java.util.List;

/**
 * The figures of a lender's accounts in arrears.
 *
 * @param accountsInArrears accounts that were overdue at least once
 * @param overdueEvents reports of arrears that were applied
 * @param casesOpened all cases ever opened
 * @param payments all payments reported, including reversed ones
 * @param received the same as receivedGross, kept for existing clients; plan-service means the net
 *     amount by this name
 * @param receivedGross the amounts of all payments by currency, including what was reversed
 * @param receivedNet the part of receivedGross that was not reversed, by currency
 * @param recovered the money received after charge-offs, by currency
 * @param overdue the overdue amount of the open cases by currency
 * @param outstanding the whole debt of the open cases by currency, where the lender reports it
 * @param byBucket the open cases by bucket and currency
 */
record Portfolio(
    String lenderId,
    long accountsInArrears,
    long overdueEvents,
    long casesOpened,
    long casesOpen,
    long casesCured,
    long casesChargedOff,
    long payments,
    List<Money> received,
    List<Money> receivedGross,
    List<Money> receivedNet,
    List<Money> recovered,
    List<Money> overdue,
    List<Money> outstanding,
    List<Bucket> byBucket) {

  /**
   * The open cases of one bucket and currency.
   *
   * @param outstanding the whole debt of those cases for which the lender reports it
   */
  public record Bucket(String bucket, long cases, Money overdue, Money outstanding) {}
}

package dev.amends.rules.cost;

import dev.amends.events.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a payment or its reversal changed in the debt.
 *
 * @param on the business date
 * @param amount negative for a payment
 * @param sequence the place in the order of the lender's events about the account
 * @param outstandingAfter the whole debt after it, if the lender reported it
 */
public record BalanceChange(
    LocalDate on, Money amount, long sequence, @Nullable Money outstandingAfter) {}

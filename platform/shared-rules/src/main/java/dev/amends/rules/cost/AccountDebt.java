package dev.amends.rules.cost;

import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The debt of an account: the lender's newest figures, and the payments and reversals since.
 *
 * @param outstanding the whole debt in the figures; null if the lender does not report it
 * @param figuresOn the business date of the figures
 * @param changes after the figures in the lender's order
 */
public record AccountDebt(
    Overdue overdue,
    @Nullable Money outstanding,
    LocalDate figuresOn,
    List<BalanceChange> changes) {

  public AccountDebt {
    changes = changes.stream().sorted(Comparator.comparing(BalanceChange::sequence)).toList();
  }

  /** The whole debt now; empty if the lender reports it neither in the figures nor since. */
  public Optional<Money> balance() {
    Money balance = outstanding;
    for (BalanceChange change : changes) {
      if (change.outstandingAfter() != null) {
        balance = change.outstandingAfter();
      } else if (balance != null) {
        balance = balance.plus(change.amount());
      }
    }
    return Optional.ofNullable(balance);
  }

  /** What was paid since the figures; less than zero if more was reversed. */
  public Money paidSince() {
    Money paid = Money.zero(overdue.total().currency());
    for (BalanceChange change : changes) {
      paid = paid.minus(change.amount());
    }
    return paid;
  }
}

package dev.amends.plan.payment;

import dev.amends.events.Money;
import dev.amends.plan.allocation.DebtComponents;
import dev.amends.plan.payment.PaymentResource.PaymentSums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.hibernate.Session;

/** Computes a lender's payment totals in the database. */
@ApplicationScoped
class PaymentTotals {
  private final Session database;

  PaymentTotals(Session database) {
    this.database = database;
  }

  PaymentSums of(String lenderId) {
    long count = 0;
    List<Money> gross = new ArrayList<>();
    List<Money> net = new ArrayList<>();
    List<Money> reversed = new ArrayList<>();
    List<Money> allocated = new ArrayList<>();
    List<ComponentAmounts> byComponent = new ArrayList<>();
    List<Money> unallocated = new ArrayList<>();
    for (CurrencyTotals totals : rows(lenderId)) {
      count += totals.payments();
      gross.add(totals.money(totals.net() + totals.reversed()));
      net.add(totals.money(totals.net()));
      reversed.add(totals.money(totals.reversed()));
      allocated.add(totals.money(totals.allocated().sum()));
      byComponent.add(ComponentAmounts.of(totals.allocated(), totals.currency()));
      unallocated.add(totals.money(totals.net() - totals.allocated().sum()));
    }
    return new PaymentSums(
        lenderId, count, net, gross, net, reversed, allocated, byComponent, unallocated);
  }

  /** The totals of one currency, in minor units. */
  private record CurrencyTotals(
      Currency currency, long payments, long net, long reversed, DebtComponents allocated) {

    Money money(long minorUnits) {
      return new Money(minorUnits, currency);
    }
  }

  private List<CurrencyTotals> rows(String lenderId) {
    return database
        .createNativeQuery(
            """
            select currency, count(*),
                cast(sum(amount_minor - reversed_minor) as bigint),
                cast(sum(reversed_minor) as bigint),
                cast(sum(penalty_minor) as bigint),
                cast(sum(fee_minor) as bigint),
                cast(sum(interest_minor) as bigint),
                cast(sum(principal_minor) as bigint)
            from payment where lender_id = ?1 and state in ('RECEIVED', 'REVERSED')
            group by currency order by currency\
            """,
            Tuple.class)
        .setParameter(1, lenderId)
        .getResultList()
        .stream()
        .map(PaymentTotals::totals)
        .toList();
  }

  private static CurrencyTotals totals(Tuple row) {
    return new CurrencyTotals(
        Currency.getInstance(row.get(0, String.class)),
        number(row, 1),
        number(row, 2),
        number(row, 3),
        new DebtComponents(number(row, 4), number(row, 5), number(row, 6), number(row, 7)));
  }

  private static long number(Tuple row, int column) {
    return row.get(column, Long.class);
  }
}

package dev.amends.plan.payment;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.Money;
import dev.amends.plan.payment.PaymentResource.PaymentSums;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
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
    List<Money> unallocated = new ArrayList<>();
    for (Tuple row : rows(lenderId)) {
      String currency = row.get(0, String.class);
      count += row.get(1, Long.class);
      Money effective = Amounts.ofRow(row.get(2, Long.class), currency);
      Money used = Amounts.ofRow(row.get(4, Long.class), currency);
      Money takenBack = Amounts.ofRow(row.get(3, Long.class), currency);
      gross.add(effective.plus(takenBack));
      net.add(effective);
      reversed.add(takenBack);
      allocated.add(used);
      unallocated.add(effective.minus(used));
    }
    return new PaymentSums(lenderId, count, net, gross, net, reversed, allocated, unallocated);
  }

  private List<Tuple> rows(String lenderId) {
    return database
        .createNativeQuery(
            """
            select currency, count(*),
                cast(coalesce(sum(amount_minor - reversed_minor), 0) as bigint),
                cast(coalesce(sum(reversed_minor), 0) as bigint),
                cast(sum(allocated_minor) as bigint)
            from payment where lender_id = ?1 and state in ('RECEIVED', 'REVERSED')
            group by currency order by currency\
            """,
            Tuple.class)
        .setParameter(1, lenderId)
        .getResultList();
  }
}

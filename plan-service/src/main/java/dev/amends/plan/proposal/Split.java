package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.plan.schedule.SchedulePolicy;
import java.util.List;

/** How a total is split into instalments. */
public sealed interface Split {

  /** The number of instalments. */
  int count(Money total);

  /** The amounts in order; they add up to the total. */
  List<Money> amounts(Money total);

  /** A number of equal instalments. */
  record ByCount(int count) implements Split {
    @Override
    public int count(Money total) {
      return count;
    }

    @Override
    public List<Money> amounts(Money total) {
      return SchedulePolicy.splitByCount(total, count);
    }
  }

  /** Instalments of an amount that the borrower chose; the last one is the remainder. */
  record ByAmount(Money amount) implements Split {
    @Override
    public int count(Money total) {
      return SchedulePolicy.fewestInstalments(total, amount);
    }

    @Override
    public List<Money> amounts(Money total) {
      return SchedulePolicy.splitByAmount(total, amount);
    }
  }
}

package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.plan.schedule.Repayment;
import dev.amends.plan.schedule.Repayment.EqualInstalments;
import dev.amends.plan.schedule.Repayment.FixedAmount;
import dev.amends.plan.schedule.Repayment.Step;
import dev.amends.plan.schedule.Repayment.Stepped;
import dev.amends.plan.schedule.SchedulePolicy;
import java.util.List;

/** How a total is split into instalments; a down payment is not among them. */
public sealed interface Split {

  /** The number of instalments, before interest. */
  int count(Money total);

  /**
   * The repayment for a schedule.
   *
   * @param most the largest number of instalments
   */
  Repayment repayment(int most);

  /** A number of equal instalments. */
  record ByCount(int count) implements Split {
    @Override
    public int count(Money total) {
      return count;
    }

    @Override
    public Repayment repayment(int most) {
      return new EqualInstalments(count);
    }
  }

  /** Instalments of an amount that the borrower chose; the last one is the remainder. */
  record ByAmount(Money amount) implements Split {
    @Override
    public int count(Money total) {
      return amount.isPositive()
          ? SchedulePolicy.fewestInstalments(total, amount)
          : Integer.MAX_VALUE;
    }

    @Override
    public Repayment repayment(int most) {
      return new FixedAmount(amount, most);
    }
  }

  /** Steps of chosen amounts, which add up to the total; interest is paid with the last step. */
  record BySteps(List<Step> steps) implements Split {
    public BySteps {
      steps = List.copyOf(steps);
    }

    @Override
    public int count(Money total) {
      return (int) Math.min(steps.stream().mapToLong(Step::count).sum(), Integer.MAX_VALUE);
    }

    @Override
    public Repayment repayment(int most) {
      return steps.size() == 1
          ? new EqualInstalments(steps.getFirst().count())
          : new Stepped(steps.subList(0, steps.size() - 1), steps.getLast().count());
    }
  }
}

package dev.amends.plan.schedule;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.plan.schedule.FewestInstalments.NeverRepaid;
import dev.amends.plan.schedule.FewestInstalments.Possible;
import dev.amends.plan.schedule.FewestInstalments.TooMany;
import dev.amends.plan.schedule.Repayment.EqualInstalments;
import dev.amends.plan.schedule.Repayment.FixedAmount;
import dev.amends.plan.schedule.Repayment.Step;
import dev.amends.plan.schedule.Repayment.Stepped;
import dev.amends.plan.schedule.ScheduleResult.NotScheduled;
import dev.amends.plan.schedule.ScheduleResult.Reason;
import dev.amends.plan.schedule.ScheduleResult.Scheduled;
import dev.amends.plan.schedule.ScheduleTerms.DownPayment;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes the schedule of a debt, with or without interest.
 *
 * <p>Interest is computed on the balance from one nominal due date to the next and rounded half up
 * to the minor unit for each period; a due date that later moves to a business day changes no
 * amount. Each instalment is rounded half up, and the last one absorbs what rounding left.
 */
public final class InterestPolicy {
  private InterestPolicy() {}

  /** Makes a schedule, or gives the reason why none fits. */
  public static ScheduleResult schedule(ScheduleTerms terms, Repayment repayment) {
    RunningBalance balance = new RunningBalance(terms);
    DownPayment downPayment = terms.downPayment();
    if (downPayment != null) {
      if (!downPayment.dueDate().isBefore(terms.firstDueDate())) {
        return new NotScheduled(
            Reason.DOWN_PAYMENT_LATE,
            "must be due before %s, the first instalment (was %s)"
                .formatted(terms.firstDueDate(), downPayment.dueDate()));
      }
      if (downPayment.amount().compareTo(terms.principal()) >= 0) {
        return new NotScheduled(
            Reason.NOTHING_LEFT,
            "must be less than %s (was %s)".formatted(terms.principal(), downPayment.amount()));
      }
      balance.pay(downPayment.amount().minorUnits(), downPayment.dueDate());
    }
    return switch (repayment) {
      case EqualInstalments equal -> equal(balance, terms.dueDates(0, equal.count()));
      case FixedAmount fixed -> fixed(balance, fixed);
      case Stepped stepped -> stepped(balance, stepped);
    };
  }

  /**
   * Repays a debt in equal instalments on given due dates; the first due date and the interval of
   * the terms do not apply.
   *
   * @param dueDates strictly increasing, later than the start
   */
  public static ScheduleResult equalOn(ScheduleTerms terms, List<LocalDate> dueDates) {
    return equal(new RunningBalance(terms), dueDates);
  }

  private static ScheduleResult equal(RunningBalance balance, List<LocalDate> dueDates) {
    ScheduleTerms terms = balance.terms();
    Money left = terms.money(balance.principal());
    int count = dueDates.size();
    if (!SchedulePolicy.canSplit(left, count)) {
      return new NotScheduled(
          Reason.TOO_MANY_INSTALMENTS,
          "must be fewer because %s cannot be split into %d".formatted(left, count));
    }
    InterestTerms interest = terms.interest();
    if (interest != null && interest.method() == InterestMethod.ANNUITY) {
      return new Scheduled(AnnuityPolicy.repay(balance, interest, dueDates).instalments());
    }
    List<Money> parts = SchedulePolicy.splitByCount(left, count);
    for (int index = 0; index < count; index++) {
      balance.payPrincipal(parts.get(index).minorUnits(), dueDates.get(index));
    }
    return new Scheduled(balance.instalments());
  }

  private static ScheduleResult fixed(RunningBalance balance, FixedAmount fixed) {
    long amount = fixed.amount().minorUnits();
    for (int index = 0; index < fixed.most(); index++) {
      LocalDate dueDate = balance.terms().dueDate(index);
      long payOff = balance.payOff(dueDate);
      if (payOff <= amount) {
        balance.pay(payOff, dueDate);
        return new Scheduled(balance.instalments());
      }
      long interest = balance.periodInterest(dueDate);
      if (index > 0 && amount <= interest) {
        return new NotScheduled(
            Reason.NEVER_REPAID,
            "must be more than %s, the interest of a period (was %s)"
                .formatted(balance.terms().money(interest), fixed.amount()));
      }
      balance.pay(amount, dueDate);
    }
    return new NotScheduled(
        Reason.TOO_MANY_INSTALMENTS,
        "must be larger: %s would need more than %d instalments"
            .formatted(fixed.amount(), fixed.most()));
  }

  private static ScheduleResult stepped(RunningBalance balance, Stepped stepped) {
    int index = 0;
    for (Step step : stepped.steps()) {
      for (int done = 0; done < step.count(); done++) {
        LocalDate dueDate = balance.terms().dueDate(index);
        if (step.amount().minorUnits() >= balance.payOff(dueDate)) {
          return new NotScheduled(
              Reason.NOTHING_LEFT, "must leave something for the instalments after them");
        }
        balance.pay(step.amount().minorUnits(), dueDate);
        index++;
      }
    }
    return equal(balance, balance.terms().dueDates(index, stepped.restInstalments()));
  }

  /**
   * The fewest equal instalments that are all within an amount; the down payment may exceed it.
   *
   * @param amountMax more than zero
   * @param most the largest number of instalments
   */
  public static FewestInstalments fewestInstalments(
      ScheduleTerms terms, Money amountMax, int most) {
    return switch (schedule(terms, new FixedAmount(amountMax, most))) {
      case Scheduled scheduled ->
          firstWithin(terms, amountMax, scheduled.instalments().size() - downPayments(terms), most);
      case NotScheduled refused ->
          refused.reason() == Reason.NEVER_REPAID
              ? new NeverRepaid(periodInterest(terms))
              : new TooMany(most);
    };
  }

  /** Rounding, or equal parts of the principal, can need more instalments than the amount alone. */
  private static FewestInstalments firstWithin(
      ScheduleTerms terms, Money amountMax, int from, int most) {
    for (int count = from; count <= most; count++) {
      if (schedule(terms, new EqualInstalments(count)) instanceof Scheduled scheduled
          && isWithin(scheduled.instalments(), downPayments(terms), amountMax)) {
        return new Possible(count);
      }
    }
    return new TooMany(most);
  }

  private static boolean isWithin(List<Instalment> instalments, int skipped, Money amountMax) {
    return instalments.stream()
        .skip(skipped)
        .allMatch(instalment -> instalment.amount().compareTo(amountMax) <= 0);
  }

  private static int downPayments(ScheduleTerms terms) {
    return terms.downPayment() == null ? 0 : 1;
  }

  private static Money periodInterest(ScheduleTerms terms) {
    InterestTerms interest = terms.interest();
    return terms.money(
        interest == null
            ? 0
            : interest.on(terms.principal().minorUnits(), terms.dueDate(0), terms.dueDate(1)));
  }
}

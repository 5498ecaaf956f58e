package dev.amends.plan.schedule;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The debt while its schedule is made: the principal that is left, and the interest that is not
 * paid yet. An instalment pays interest first. Interest that it does not cover is carried forward
 * and bears no interest, as under the United States Rule (12 CFR 1026, Appendix J (a)(3)).
 */
final class RunningBalance {
  private final ScheduleTerms terms;
  private final List<Instalment> instalments;
  private long principal;
  private long unpaidInterest;
  private LocalDate since;

  RunningBalance(ScheduleTerms terms) {
    this(
        terms,
        new ArrayList<>(),
        terms.principal().minorUnits(),
        terms.unpaidInterest().minorUnits(),
        terms.start());
  }

  private RunningBalance(
      ScheduleTerms terms,
      List<Instalment> instalments,
      long principal,
      long unpaidInterest,
      LocalDate since) {
    this.terms = terms;
    this.instalments = instalments;
    this.principal = principal;
    this.unpaidInterest = unpaidInterest;
    this.since = since;
  }

  /** A copy that can be repaid in another way. */
  RunningBalance copy() {
    return new RunningBalance(
        terms, new ArrayList<>(instalments), principal, unpaidInterest, since);
  }

  /** The interest of the period that ends on a due date, rounded half up. */
  long periodInterest(LocalDate dueDate) {
    InterestTerms interest = terms.interest();
    return interest == null ? 0 : interest.on(principal, since, dueDate);
  }

  /** All interest that is due on a due date. */
  long interest(LocalDate dueDate) {
    return unpaidInterest + periodInterest(dueDate);
  }

  /** What repays the whole debt on a due date. */
  long payOff(LocalDate dueDate) {
    return principal + interest(dueDate);
  }

  /**
   * Adds an instalment.
   *
   * @param amount at most what repays the whole debt
   */
  void pay(long amount, LocalDate dueDate) {
    long due = interest(dueDate);
    long interest = Math.min(amount, due);
    principal -= amount - interest;
    unpaidInterest = due - interest;
    since = dueDate;
    boolean bearsInterest = terms.interest() != null || terms.unpaidInterest().isPositive();
    Money part = bearsInterest ? terms.money(interest) : null;
    int number = terms.firstNumber() + instalments.size();
    instalments.add(new Instalment(number, dueDate, terms.money(amount), part));
  }

  /** Adds an instalment of a part of the principal and all interest that is due. */
  void payPrincipal(long part, LocalDate dueDate) {
    pay(part + interest(dueDate), dueDate);
  }

  ScheduleTerms terms() {
    return terms;
  }

  long principal() {
    return principal;
  }

  /** The principal and the interest that was not covered. */
  long outstanding() {
    return principal + unpaidInterest;
  }

  /** The date up to which interest is computed. */
  LocalDate since() {
    return since;
  }

  List<Instalment> instalments() {
    return List.copyOf(instalments);
  }
}

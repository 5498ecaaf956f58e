package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The starting point of new terms: what is paid, which an adjustment keeps, and what is still to be
 * paid.
 *
 * @param kept the paid instalments, and the paid part of an instalment that is partly paid
 * @param rest the debt still to be repaid, for which the new terms make a schedule; without
 *     interest
 * @param dueInterest the unpaid interest of instalments that are due already; it bears no interest
 */
public record AdjustmentBasis(List<Instalment> kept, Money rest, Money dueInterest) {

  /**
   * Splits the current instalments of a plan.
   *
   * @param day the business date; the interest of later instalments is not due yet, and the new
   *     terms compute it anew
   */
  public static AdjustmentBasis of(List<InstalmentState> current, LocalDate day) {
    List<Instalment> kept = new ArrayList<>();
    Money rest = Money.zero(current.getFirst().amount().currency());
    Money dueInterest = rest;
    for (InstalmentState instalment : current) {
      Money unpaidInterest = instalment.interest().minus(instalment.paidInterest());
      rest = rest.plus(instalment.unpaid().minus(unpaidInterest));
      if (!instalment.dueDate().isAfter(day)) {
        dueInterest = dueInterest.plus(unpaidInterest);
      }
      if (instalment.paid().isPositive()) {
        kept.add(kept(kept.size() + 1, instalment));
      }
    }
    return new AdjustmentBasis(List.copyOf(kept), rest, dueInterest);
  }

  private static Instalment kept(int number, InstalmentState instalment) {
    Money interest = instalment.paidInterest();
    return new Instalment(
        number, instalment.dueDate(), instalment.paid(), interest.isPositive() ? interest : null);
  }

  /** The number of the first instalment of the new schedule. */
  public int firstNewNumber() {
    return kept.size() + 1;
  }

  /** All instalments of the new terms: what is kept, then the new schedule. */
  public List<Instalment> followedBy(List<Instalment> newInstalments) {
    List<Instalment> whole = new ArrayList<>(kept);
    whole.addAll(newInstalments);
    return List.copyOf(whole);
  }
}

package dev.amends.plan.agreement;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import java.util.ArrayList;
import java.util.List;

/**
 * The starting point of new terms: what is paid, which an adjustment keeps, and what is still to be
 * paid.
 *
 * @param kept the paid instalments, and the paid part of an instalment that is partly paid
 * @param rest the amount still to be paid, for which the new terms make a schedule
 */
public record AdjustmentBasis(List<Instalment> kept, Money rest) {

  /** Splits the current instalments of a plan. */
  public static AdjustmentBasis of(List<InstalmentState> current) {
    List<Instalment> kept = new ArrayList<>();
    Money rest = Money.zero(current.getFirst().amount().currency());
    for (InstalmentState instalment : current) {
      rest = rest.plus(instalment.unpaid());
      if (instalment.paid().isPositive()) {
        kept.add(new Instalment(kept.size() + 1, instalment.dueDate(), instalment.paid(), null));
      }
    }
    return new AdjustmentBasis(List.copyOf(kept), rest);
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

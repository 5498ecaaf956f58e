package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.plan.agreement.InstalmentState;
import java.util.ArrayList;
import java.util.List;

/** Splits a plan into what is paid, which an adjustment keeps, and what is still to be paid. */
final class AdjustmentPolicy {
  private AdjustmentPolicy() {}

  /**
   * The starting point of new terms.
   *
   * @param kept the paid instalments, and the paid part of an instalment that is partly paid
   * @param rest the amount still to be paid, for which the new terms make a schedule
   */
  record AdjustmentBasis(List<Instalment> kept, Money rest) {

    int firstNewNumber() {
      return kept.size() + 1;
    }

    List<Instalment> followedBy(List<Instalment> newInstalments) {
      List<Instalment> whole = new ArrayList<>(kept);
      whole.addAll(newInstalments);
      return List.copyOf(whole);
    }
  }

  /** Splits the current instalments of a plan. */
  static AdjustmentBasis basis(List<InstalmentState> current) {
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
}

package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.plan.agreement.InstalmentState;
import java.util.ArrayList;
import java.util.List;

/** What an adjustment leaves as it is: everything paid, to the cent, stays where it was paid. */
final class AdjustmentPolicy {
  private AdjustmentPolicy() {}

  /**
   * What a new version begins with and has to spread anew.
   *
   * @param kept the paid instalments, and the paid part of one that is half paid
   * @param rest what is still to be paid
   */
  record Basis(List<Instalment> kept, Money rest) {

    int numberOfFirstNew() {
      return kept.size() + 1;
    }

    List<Instalment> with(List<Instalment> spreadAnew) {
      List<Instalment> whole = new ArrayList<>(kept);
      whole.addAll(spreadAnew);
      return List.copyOf(whole);
    }
  }

  static Basis basis(List<InstalmentState> present) {
    List<Instalment> kept = new ArrayList<>();
    Money rest = Money.zero(present.getFirst().amount().currency());
    for (InstalmentState instalment : present) {
      rest = rest.plus(instalment.open());
      if (instalment.paid().isPositive()) {
        kept.add(new Instalment(kept.size() + 1, instalment.dueDate(), instalment.paid()));
      }
    }
    return new Basis(List.copyOf(kept), rest);
  }
}

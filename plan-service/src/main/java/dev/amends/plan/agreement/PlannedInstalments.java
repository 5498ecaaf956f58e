package dev.amends.plan.agreement;

import dev.amends.events.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The instalments of a version, by number: the money that they received and how they were judged.
 */
record PlannedInstalments(List<PlannedInstalment> all) {

  PlannedInstalment get(int number) {
    return all.stream().filter(instalment -> instalment.number == number).findFirst().orElseThrow();
  }

  /** Distributes money that was received earlier to the instalments, oldest first. */
  void distribute(long paidMinor) {
    long left = paidMinor;
    for (PlannedInstalment instalment : all) {
      long part = Math.min(left, instalment.amountMinor);
      instalment.receive(part);
      left -= part;
    }
  }

  /** The instalments as they would be if they had received this money, oldest first. */
  List<InstalmentState> statesWithPaid(long paidMinor) {
    List<InstalmentState> states = new ArrayList<>(all.size());
    long left = paidMinor;
    for (PlannedInstalment instalment : all) {
      long part = Math.min(left, instalment.amountMinor);
      states.add(instalment.state().withPaid(new Money(part, instalment.amount().currency())));
      left -= part;
    }
    return List.copyOf(states);
  }

  boolean arePaid() {
    return all.stream().allMatch(PlannedInstalment::isPaid);
  }

  /** The numbers of the instalments of which the borrower was reminded. */
  Set<Integer> reminded() {
    return all.stream()
        .filter(instalment -> instalment.remindedOn != null)
        .map(instalment -> instalment.number)
        .collect(Collectors.toSet());
  }
}

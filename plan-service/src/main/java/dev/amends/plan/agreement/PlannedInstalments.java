package dev.amends.plan.agreement;

import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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

  /** The due date of the oldest instalment that can still be missed. */
  Optional<LocalDate> oldestUnjudgedDueDate() {
    return all.stream()
        .filter(instalment -> !instalment.isPaid() && instalment.judgedOn == null)
        .map(instalment -> instalment.dueDate)
        .findFirst();
  }

  /** The judged instalments by number, with the business day on whose close each was judged. */
  SortedMap<Integer, LocalDate> judgedOn() {
    SortedMap<Integer, LocalDate> days = new TreeMap<>();
    for (PlannedInstalment instalment : all) {
      if (instalment.judgedOn != null) {
        days.put(instalment.number, instalment.judgedOn);
      }
    }
    return days;
  }

  /** The number of instalments that were short after their grace periods. */
  int missed() {
    return (int) all.stream().filter(instalment -> instalment.missed).count();
  }
}

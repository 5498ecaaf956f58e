package dev.amends.plan.payment;

import dev.amends.events.PlanEvent.Instalment;
import dev.amends.plan.allocation.AllocationRule.AllocationStage;
import dev.amends.plan.allocation.AllocationTerms;
import dev.amends.plan.allocation.DebtComponent;
import dev.amends.plan.allocation.DebtComponents;
import dev.amends.plan.allocation.Overpayment;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A second, slow calculation of an allocation, which places every minor unit by itself. */
final class UnitByUnit {
  private final List<Instalment> schedule;
  private final AllocationTerms terms;
  private final Map<DebtComponent, Long> debt = new EnumMap<>(DebtComponent.class);
  private final long[] ownInterest;
  private final long[] share;

  /** A payment after its reversals. */
  record Counted(long minorUnits, LocalDate businessDate) {}

  private UnitByUnit(List<Instalment> schedule, AllocationTerms terms) {
    this.schedule = schedule;
    this.terms = terms;
    this.ownInterest =
        schedule.stream()
            .mapToLong(due -> due.interest() == null ? 0 : due.interest().minorUnits())
            .toArray();
    this.share = new long[schedule.size()];
    long covered = 0;
    for (int index = 0; index < share.length; index++) {
      share[index] = schedule.get(index).amount().minorUnits() - ownInterest[index];
      covered += share[index];
    }
    DebtComponents reported = terms.debt();
    debt.put(DebtComponent.PENALTY, reported.penalty());
    debt.put(DebtComponent.FEE, reported.fee());
    debt.put(DebtComponent.INTEREST, reported.interest());
    debt.put(
        DebtComponent.PRINCIPAL,
        Math.max(
            reported.principal(),
            covered - reported.penalty() - reported.fee() - reported.interest()));
  }

  /** The parts of each payment by instalment. */
  static List<List<String>> parts(
      List<Instalment> schedule, AllocationTerms terms, List<Counted> payments) {
    UnitByUnit state = new UnitByUnit(schedule, terms);
    return payments.stream().map(state::parts).toList();
  }

  private List<String> parts(Counted payment) {
    Map<Integer, Map<DebtComponent, Long>> parts = new TreeMap<>();
    for (long unit = 0; unit < payment.minorUnits(); unit++) {
      place(payment.businessDate(), parts);
    }
    List<String> texts = new ArrayList<>();
    parts.forEach(
        (number, components) ->
            texts.add(
                number
                    + " "
                    + new DebtComponents(
                        components.getOrDefault(DebtComponent.PENALTY, 0L),
                        components.getOrDefault(DebtComponent.FEE, 0L),
                        components.getOrDefault(DebtComponent.INTEREST, 0L),
                        components.getOrDefault(DebtComponent.PRINCIPAL, 0L))));
    return texts;
  }

  private void place(LocalDate day, Map<Integer, Map<DebtComponent, Long>> parts) {
    for (int index = 0; index < share.length; index++) {
      boolean reachable =
          terms.overpayment() == Overpayment.ADVANCE
              || index == 0
              || !schedule.get(index - 1).dueDate().isAfter(day);
      if (!reachable) {
        return;
      }
      for (DebtComponent component : order(day)) {
        if (take(index, component)) {
          parts
              .computeIfAbsent(index + 1, number -> new EnumMap<>(DebtComponent.class))
              .merge(component, 1L, Long::sum);
          return;
        }
      }
    }
  }

  private boolean take(int index, DebtComponent component) {
    if (component == DebtComponent.INTEREST && ownInterest[index] > 0) {
      ownInterest[index]--;
      return true;
    }
    if (share[index] > 0 && debt.getOrDefault(component, 0L) > 0) {
      share[index]--;
      debt.merge(component, -1L, Long::sum);
      return true;
    }
    return false;
  }

  private List<DebtComponent> order(LocalDate day) {
    LocalDate since = terms.delinquentSince();
    long daysPastDue = since == null ? 0 : ChronoUnit.DAYS.between(since, day);
    AllocationStage last = terms.stages().getLast();
    return daysPastDue >= last.fromDaysPastDue() ? last.order() : terms.stages().getFirst().order();
  }
}

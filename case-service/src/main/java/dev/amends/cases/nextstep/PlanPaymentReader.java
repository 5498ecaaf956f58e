package dev.amends.cases.nextstep;

import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the payments of promises and plans in force, as plan-service published their terms. */
@ApplicationScoped
public class PlanPaymentReader {
  private final PlanDueDateTable dueDates;

  PlanPaymentReader(PlanDueDateTable dueDates) {
    this.dueDates = dueDates;
  }

  /** A payment of a plan; the amount is that of the terms. */
  public record PlanPayment(LocalDate dueOn, Money amount) {}

  /** Reads the payments that were made in full, in the order of their due dates. */
  public List<PlanPayment> paid(UUID planId) {
    return dueDates.find(List.of(planId)).getOrDefault(planId, List.of()).stream()
        .filter(PlanDueDateTable.DueDate::paid)
        .map(due -> new PlanPayment(due.day(), due.amount()))
        .toList();
  }

  /** Reads the first payment that was not made in full; empty if all were. */
  public Optional<PlanPayment> firstUnpaid(UUID planId) {
    return dueDates.find(List.of(planId)).getOrDefault(planId, List.of()).stream()
        .filter(due -> !due.paid())
        .findFirst()
        .map(due -> new PlanPayment(due.day(), due.amount()));
  }
}

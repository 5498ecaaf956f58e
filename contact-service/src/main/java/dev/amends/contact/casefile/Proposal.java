package dev.amends.contact.casefile;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.events.PlanEvent.PlanProposed;
import dev.amends.events.PlanEvent.PlanTerms;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a promise or plan that were proposed.
 *
 * @param version 1 for the first; new terms of the same plan have the next
 * @param total the sum of the payments
 * @param payments the number of payments
 * @param firstDueOn the due date of the first payment; absent without payments
 * @param lastDueOn the due date of the last payment; absent without payments
 */
public record Proposal(
    UUID planId,
    PlanKind kind,
    int version,
    Money total,
    int payments,
    @Nullable LocalDate firstDueOn,
    @Nullable LocalDate lastDueOn) {

  /** Summarises the terms of an event. */
  public static Proposal of(PlanProposed proposed) {
    PlanTerms terms = proposed.terms();
    List<LocalDate> dueDates =
        terms.instalments().stream()
            .map(Instalment::dueDate)
            .sorted(Comparator.naturalOrder())
            .toList();
    return new Proposal(
        proposed.planId(),
        terms.kind(),
        terms.version(),
        terms.total(),
        dueDates.size(),
        dueDates.isEmpty() ? null : dueDates.getFirst(),
        dueDates.isEmpty() ? null : dueDates.getLast());
  }
}

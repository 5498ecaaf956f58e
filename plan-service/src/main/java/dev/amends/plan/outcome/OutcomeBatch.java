package dev.amends.plan.outcome;

import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.Promise;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.payment.PaymentBatch;
import dev.amends.plan.schedule.HeldDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the outcomes of some plans depend on.
 *
 * @param plans the plans of the accounts that are touched, oldest first
 * @param files the files of their cases
 * @param payments the payments of those accounts
 * @param closed the last closed business day of each partition
 */
public record OutcomeBatch(
    List<Plan> plans,
    Map<UUID, CaseFile> files,
    PaymentBatch payments,
    Map<LenderPartition, LocalDate> closed) {

  /** The same batch at the close, or after the correction, of a business day. */
  public OutcomeBatch closedOn(LenderPartition partition, LocalDate day) {
    return new OutcomeBatch(plans, files, payments, Map.of(partition, day));
  }

  Optional<CaseFile> fileOf(Plan plan) {
    return Optional.ofNullable(files.get(plan.caseId()));
  }

  List<HeldDays> holdsOf(Plan plan) {
    return fileOf(plan).map(CaseFile::heldDays).orElse(List.of());
  }

  /** The last closed business day of a plan's partition; the earliest date of all without one. */
  LocalDate lastClosed(Plan plan) {
    return plan.partition()
        .map(partition -> new LenderPartition(plan.account().lenderId(), partition))
        .map(closed::get)
        .orElse(LocalDate.MIN);
  }

  /** The promise of the same case that replaced this one when it came into force. */
  Optional<Promise> successorOf(Promise promise) {
    return plans.stream()
        .filter(Promise.class::isInstance)
        .map(Promise.class::cast)
        .filter(other -> other.caseId().equals(promise.caseId()))
        .filter(other -> other.id().compareTo(promise.id()) > 0)
        .filter(other -> other.activatedOn().isPresent() && other.isReviewable())
        .findFirst();
  }
}

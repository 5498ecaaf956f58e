package dev.amends.plan.promise;

import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.ContactLogged;
import dev.amends.events.ContactEvent.PromiseToPay;
import dev.amends.events.Money;
import dev.amends.events.Origin;
import dev.amends.events.PlanEvent.Instalment;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.agreement.AffordabilityPolicy;
import dev.amends.plan.agreement.ProposedTerms;
import dev.amends.plan.agreement.Proposer;
import dev.amends.plan.agreement.Review;
import dev.amends.plan.approval.ApprovalRole;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.MonthlyBudget;
import dev.amends.plan.schedule.DueDateRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A promise made in a contact, with the facts that it is judged by.
 *
 * @param madeOn the business date of the promise
 * @param budget what the borrower can pay; empty without an assessment
 */
record ContactPromise(
    ContactLogged contact,
    PromiseToPay promised,
    CaseFile file,
    LocalDate madeOn,
    Optional<MonthlyBudget> budget) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  AccountKey account() {
    return contact.account();
  }

  Money amount() {
    return promised.amount();
  }

  /** The role of the agent who logged the contact. */
  ApprovalRole role() {
    return ApprovalRole.of(Set.of(contact.origin().role()));
  }

  Origin origin(String eventId) {
    Origin agent = contact.origin();
    String reason = "promised in contact " + contact.contactId();
    return new Origin(agent.by(), agent.role(), reason, eventId);
  }

  /**
   * The terms that the promise proposes.
   *
   * @param rule moves the due date to a business day
   */
  ProposedTerms terms(DueDateRule rule, Instant proposedAt) {
    LocalDate dueDate = rule.move(promised.dueDate(), madeOn);
    BigDecimal share = sharePercent();
    Optional<Money> monthly = file.sustainableMonthlyAmount();
    return new ProposedTerms(
        PlanKind.PROMISE,
        List.of(new Instalment(1, dueDate, amount(), null)),
        monthly.orElse(null),
        promised.method(),
        monthly
            .filter(known -> share != null && share.compareTo(HUNDRED) > 0)
            .map(
                known -> "The borrower promised more than is sustainable at " + known + " a month.")
            .orElse(null),
        new Proposer(contact.origin().by(), null, proposedAt));
  }

  /** The dates and the share by which the limits judge it. */
  Review review() {
    return new Review(madeOn, promised.dueDate(), sharePercent());
  }

  /** The promise in percent of what the budget supports; null without an assessment. */
  private @Nullable BigDecimal sharePercent() {
    return budget
        .map(
            known ->
                AffordabilityPolicy.onePaymentMax(
                    PlanKind.PROMISE, known, madeOn, promised.dueDate()))
        .filter(supported -> supported.currency().equals(amount().currency()))
        .map(supported -> AffordabilityPolicy.sharePercent(amount(), supported))
        .orElse(null);
  }
}

package dev.amends.plan.payoff;

import dev.amends.events.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides whether a debt is settled. */
final class CertificatePolicy {
  private CertificatePolicy() {}

  /**
   * The facts of an account.
   *
   * @param caseOpen whether its case is still open
   * @param settlement the settlement that was paid as agreed; empty if there is none
   * @param balance the whole debt now; empty if it is unknown
   * @param paid all payments that were not reversed; empty if there is none
   * @param lastPaidOn the business date of the last of them
   * @param figuresOn the business date of the figures of the case
   */
  record SettlementFacts(
      boolean caseOpen,
      Optional<PaidSettlement> settlement,
      Optional<Money> balance,
      Optional<Money> paid,
      Optional<LocalDate> lastPaidOn,
      LocalDate figuresOn) {}

  /**
   * A settlement that was paid as agreed.
   *
   * @param paidOn the business date of its last payment
   */
  record PaidSettlement(UUID planId, Money paid, LocalDate paidOn) {}

  /** Whether the debt is settled. */
  sealed interface Settlement {}

  /**
   * The debt is settled.
   *
   * @param planId the settlement that settled the debt; null if it was paid in full
   */
  record Settled(@Nullable UUID planId, Money paid, LocalDate on) implements Settlement {}

  /** A part of the debt is outstanding. */
  record NotSettled(Money balance) implements Settlement {}

  /** The balance is zero, but the case has not ended. */
  record CaseStillOpen() implements Settlement {}

  /** Nobody has reported the whole debt. */
  record BalanceUnknown() implements Settlement {}

  /** A settlement counts as agreed; otherwise the whole debt must be paid and the case over. */
  static Settlement judge(SettlementFacts facts) {
    if (facts.settlement().isPresent()) {
      PaidSettlement settlement = facts.settlement().get();
      return new Settled(settlement.planId(), settlement.paid(), settlement.paidOn());
    }
    if (facts.balance().isEmpty()) {
      return new BalanceUnknown();
    }
    Money balance = facts.balance().get();
    if (balance.isPositive()) {
      return new NotSettled(balance);
    }
    if (facts.caseOpen()) {
      return new CaseStillOpen();
    }
    LocalDate on = facts.lastPaidOn().orElse(facts.figuresOn());
    return new Settled(null, facts.paid().orElse(Money.zero(balance.currency())), on);
  }
}

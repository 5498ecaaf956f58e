package dev.amends.cases.position;

import dev.amends.cases.account.DelinquentAccount;
import dev.amends.cases.account.DelinquentAccounts;
import dev.amends.cases.account.ReportedDebt;
import dev.amends.cases.arrears.PaymentHistory;
import dev.amends.cases.arrears.PaymentHistoryReader;
import dev.amends.cases.creditstatus.CreditStatusReader;
import dev.amends.cases.holds.Holds;
import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.lifecycle.PlanPeriod;
import dev.amends.cases.lifecycle.Treatment;
import dev.amends.cases.nextstep.PlanPaymentReader;
import dev.amends.cases.position.Position.PlanInForce;
import dev.amends.cases.referral.OpenReferralReader;
import dev.amends.cases.search.AgedFigures;
import dev.amends.events.CaseEvent.CaseFacts;
import dev.amends.rules.cost.AccountDebt;
import dev.amends.rules.cost.CostEstimate;
import dev.amends.rules.cost.ExpectedCosts;
import dev.amends.rules.cost.ExpectedCosts.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the positions of accounts. */
@ApplicationScoped
public class PositionReader {
  private final DelinquentAccounts accounts;
  private final PaymentHistoryReader payments;
  private final AgedFigures figures;
  private final Holds holds;
  private final PlanPaymentReader planPayments;
  private final CreditStatusReader credit;
  private final OpenReferralReader referrals;
  private final ExpectedCosts costs;

  PositionReader(
      DelinquentAccounts accounts,
      PaymentHistoryReader payments,
      AgedFigures figures,
      Holds holds,
      PlanPaymentReader planPayments,
      CreditStatusReader credit,
      OpenReferralReader referrals,
      ExpectedCosts costs) {
    this.accounts = accounts;
    this.payments = payments;
    this.figures = figures;
    this.holds = holds;
    this.planPayments = planPayments;
    this.credit = credit;
    this.referrals = referrals;
    this.costs = costs;
  }

  /**
   * Reads the position of a case's account. The figures of a case that has ended are those of the
   * day on which it ended.
   *
   * @param language the BCP 47 tag of the names of credit statuses
   */
  public Position read(CollectionCase collectionCase, String language) {
    Figures now = figures.of(collectionCase);
    Optional<DelinquentAccount> account =
        accounts.findByIdOptional(collectionCase.account().recordKey());
    Optional<ReportedDebt> reported = account.flatMap(DelinquentAccount::reported);
    PaymentHistory history = payments.read(collectionCase.account());
    Currency currency = now.currency();
    return new Position(
        collectionCase.status(),
        now,
        reported
            .flatMap(debt -> OverduePartsPolicy.current(debt.overdue(currency), now.overdue()))
            .orElse(null),
        account.flatMap(DelinquentAccount::contract).orElse(null),
        history.since(now.delinquentSince()),
        plan(collectionCase).orElse(null),
        collectionCase.treatment().isHeld(),
        pausedUntil(collectionCase, now.businessDate()).orElse(null),
        credit.read(collectionCase, language),
        referrals.find(collectionCase).orElse(null),
        costs(collectionCase, now, reported.map(debt -> debt(debt, history, currency))));
  }

  private Optional<LocalDate> pausedUntil(CollectionCase collectionCase, LocalDate today) {
    if (!collectionCase.isOpen()) {
      return Optional.empty();
    }
    Treatment treatment = collectionCase.treatment();
    List<@Nullable LocalDate> holdEnds = new ArrayList<>();
    holds
        .inForceByCase(List.of(collectionCase))
        .getOrDefault(collectionCase.id(), List.of())
        .forEach(hold -> holdEnds.add(hold.until()));
    return PausePolicy.lastDay(
        holdEnds,
        Arrays.asList(
            treatment.proposedUntil(),
            treatment.restUntil(),
            treatment.offerUntil(),
            treatment.assessment().awaitedUntil()),
        today);
  }

  private Optional<PlanInForce> plan(CollectionCase collectionCase) {
    return collectionCase.isOpen()
        ? collectionCase.treatment().plans().inForceLast().map(this::plan)
        : Optional.empty();
  }

  private PlanInForce plan(PlanPeriod period) {
    return new PlanInForce(
        period.planId(),
        period.kind(),
        period.begunOn(),
        planPayments.firstUnpaid(period.planId()).orElse(null));
  }

  private static AccountDebt debt(
      ReportedDebt reported, PaymentHistory history, Currency currency) {
    return new AccountDebt(
        reported.overdue(currency),
        reported.outstanding(currency),
        reported.on(),
        history.changesAfter(reported.sequence()));
  }

  private @Nullable CostEstimate costs(
      CollectionCase collectionCase, Figures now, Optional<AccountDebt> debt) {
    if (!now.overdue().isPositive()) {
      return null;
    }
    CaseFacts facts = collectionCase.facts();
    Claim claim =
        new Claim(
            collectionCase.account().lenderId(),
            facts.productType(),
            facts.region(),
            now.overdue());
    return costs.estimate(claim, debt, now.businessDate());
  }
}

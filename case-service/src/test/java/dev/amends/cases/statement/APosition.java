package dev.amends.cases.statement;

import dev.amends.cases.arrears.PaymentHistory.ReceivedPayment;
import dev.amends.cases.creditstatus.CreditFactor;
import dev.amends.cases.creditstatus.CreditStatusView;
import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.nextstep.PlanPaymentReader.PlanPayment;
import dev.amends.cases.position.Position;
import dev.amends.cases.position.Position.PlanInForce;
import dev.amends.cases.referral.OpenReferralReader.OpenReferral;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.LenderEvent.Contract;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.rules.cost.Cost;
import dev.amends.rules.cost.CostEstimate;
import dev.amends.rules.pack.CitationEvidence;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The position of an account that is 31 days past due on 31 January 2026. */
final class APosition {
  static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  private final String currency;
  private final Money overdue;
  private CaseStatus status = CaseStatus.OPEN;
  private @Nullable Overdue parts;
  private @Nullable Contract contract;
  private List<ReceivedPayment> payments = List.of();
  private @Nullable PlanInForce plan;
  private boolean onHold;
  private @Nullable LocalDate pausedUntil;
  private CreditFactor factor = CreditFactor.DAYS_PAST_DUE;
  private @Nullable LocalDate worseOn = DAY.plusDays(60);
  private @Nullable OpenReferral legal;
  private @Nullable CostEstimate costs;

  private APosition(String overdue, String currency) {
    this.currency = currency;
    this.overdue = Money.of(overdue, currency);
  }

  static APosition of(String overdue, String currency) {
    return new APosition(overdue, currency);
  }

  Money money(String amount) {
    return Money.of(amount, currency);
  }

  APosition ended(CaseStatus as, CreditFactor hurting) {
    status = as;
    factor = hurting;
    worseOn = null;
    return this;
  }

  APosition parts(String principal, String interest) {
    parts = new Overdue(overdue, money(principal), money(interest), null, null);
    return this;
  }

  APosition contract() {
    contract =
        new Contract(
            "HT-2024-0815",
            LocalDate.of(2024, 8, 15),
            money("50000"),
            "36 monthly instalments; default interest 18.25 % a year");
    return this;
  }

  APosition paid(ReceivedPayment... received) {
    payments = List.of(received);
    return this;
  }

  APosition plan(@Nullable LocalDate dueOn, String amount) {
    plan =
        new PlanInForce(
            new UUID(0, 1),
            PlanKind.INSTALMENTS,
            DAY.minusDays(5),
            dueOn == null ? null : new PlanPayment(dueOn, money(amount)));
    return this;
  }

  APosition onHold() {
    onHold = true;
    return this;
  }

  APosition pausedUntil(LocalDate day) {
    pausedUntil = day;
    return this;
  }

  APosition inWorstClass() {
    worseOn = null;
    return this;
  }

  APosition legal(StepAction action, boolean requested) {
    legal = new OpenReferral(action, requested, DAY.minusDays(3));
    return this;
  }

  APosition costs(@Nullable String penalty, @Nullable String perDay) {
    costs =
        new CostEstimate(
            DAY,
            overdue,
            penalty == null
                ? null
                : new Cost(money(penalty), "reported by the lender", "agreement, clause 7"),
            perDay == null ? null : money(perDay),
            new Cost(money("50"), "court fee", "Decree 481, art. 13"),
            new Cost(money("1500"), "tariff", "agreement, clause 12"));
    return this;
  }

  Position build() {
    Figures figures =
        new Figures(
            DAY,
            DAY.minusDays(31),
            status == CaseStatus.CURED ? 0 : 31,
            "31-60",
            overdue.minorUnits(),
            Currency.getInstance(currency),
            null,
            DAY);
    CreditStatusView credit =
        new CreditStatusView(
            new UUID(0, 2),
            DAY,
            "SPECIAL_MENTION",
            "Special mention",
            factor,
            31,
            null,
            overdue,
            worseOn,
            "bureau rule",
            CitationEvidence.V2);
    return new Position(
        status,
        figures,
        parts,
        contract,
        payments,
        plan,
        onHold,
        pausedUntil,
        credit,
        legal,
        overdue.isPositive() ? costs : null);
  }
}

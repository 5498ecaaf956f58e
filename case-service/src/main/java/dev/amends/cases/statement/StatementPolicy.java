package dev.amends.cases.statement;

import dev.amends.cases.lifecycle.Figures;
import dev.amends.cases.nextstep.PlanPaymentReader.PlanPayment;
import dev.amends.cases.position.Position;
import dev.amends.cases.position.Position.PlanInForce;
import dev.amends.cases.statement.StatementContent.Balance;
import dev.amends.cases.statement.StatementContent.StatedPlan;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.LenderEvent.Overdue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Composes statements from the position of an account. */
final class StatementPolicy {
  private StatementPolicy() {}

  /**
   * Composes a statement.
   *
   * @param lender the lender's name in letters
   */
  static StatementContent compose(
      String accountId, String lender, Position position, StatementTexts texts) {
    return new StatementContent(
        accountId,
        lender,
        position.status(),
        position.figures().businessDate(),
        position.contract(),
        balance(position),
        position.payments(),
        plan(position.plan()),
        position.credit(),
        duties(position, texts),
        position.pausedUntil(),
        texts.wording().rights(),
        ConsequencePolicy.derive(position, texts));
  }

  private static Balance balance(Position position) {
    Figures figures = position.figures();
    Overdue parts = position.parts();
    return new Balance(
        figures.overdue(),
        parts != null,
        parts == null ? null : parts.principal(),
        parts == null ? null : parts.interest(),
        parts == null ? null : parts.fee(),
        parts == null ? null : parts.penalty(),
        figures.outstanding(),
        figures.overdue().isPositive() ? figures.daysPastDue() : 0,
        figures.overdue().isPositive() ? figures.delinquentSince() : null);
  }

  private static @Nullable StatedPlan plan(@Nullable PlanInForce plan) {
    if (plan == null) {
      return null;
    }
    PlanPayment next = plan.next();
    return new StatedPlan(
        plan.planId(),
        plan.kind(),
        plan.begunOn(),
        next == null ? null : next.dueOn(),
        next == null ? null : next.amount());
  }

  /** A hold comes before a plan: while it is in force, no payment is requested. */
  private static List<String> duties(Position position, StatementTexts texts) {
    List<String> duties = new ArrayList<>();
    duties.add(duty(position, texts));
    LocalDate pausedUntil = position.pausedUntil();
    if (pausedUntil != null) {
      duties.add(texts.of(Clause.PAUSED_UNTIL, Map.of("pausedUntil", texts.date(pausedUntil))));
    }
    return duties;
  }

  private static String duty(Position position, StatementTexts texts) {
    Map<String, String> overdue = Map.of("overdue", texts.amount(position.figures().overdue()));
    if (!position.figures().overdue().isPositive()) {
      return texts.of(Clause.NOTHING_OVERDUE);
    }
    if (position.status() == CaseStatus.CHARGED_OFF) {
      return texts.of(Clause.CHARGED_OFF, overdue);
    }
    if (position.onHold()) {
      return texts.of(Clause.ON_HOLD);
    }
    PlanInForce plan = position.plan();
    return plan == null
        ? texts.of(Clause.PAY_OVERDUE, overdue)
        : duty(plan, position.figures().businessDate(), texts);
  }

  private static String duty(PlanInForce plan, LocalDate today, StatementTexts texts) {
    PlanPayment next = plan.next();
    if (next == null) {
      return texts.of(Clause.PLAN_PAID);
    }
    return texts.of(
        next.dueOn().isBefore(today) ? Clause.PAY_PAST_INSTALMENT : Clause.PAY_INSTALMENT,
        Map.of("amount", texts.amount(next.amount()), "dueOn", texts.date(next.dueOn())));
  }
}

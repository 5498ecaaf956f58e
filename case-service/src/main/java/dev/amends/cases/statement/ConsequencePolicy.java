package dev.amends.cases.statement;

import dev.amends.cases.creditstatus.CreditStatusView;
import dev.amends.cases.position.Position;
import dev.amends.cases.referral.OpenReferralReader.OpenReferral;
import dev.amends.cases.statement.StatementContent.Consequence;
import dev.amends.cases.statement.StatementContent.ConsequenceKind;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.Money;
import dev.amends.rules.cost.Cost;
import dev.amends.rules.cost.CostEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which consequences of not paying a statement names: only those that are true for the
 * account on the business date of its figures.
 *
 * <p>During a hold no cost is named, because the hold may stop interest and court action. While a
 * promise or plan is in force no cost of court action is named, because none can follow from
 * keeping it. A report to the police is never named: it follows from suspected fraud, not from
 * arrears.
 */
final class ConsequencePolicy {
  private final Position position;
  private final StatementTexts texts;

  private ConsequencePolicy(Position position, StatementTexts texts) {
    this.position = position;
    this.texts = texts;
  }

  static List<Consequence> derive(Position position, StatementTexts texts) {
    ConsequencePolicy policy = new ConsequencePolicy(position, texts);
    List<Consequence> consequences = new ArrayList<>();
    consequences.add(policy.creditStatus());
    policy.legalStep().ifPresent(consequences::add);
    CostEstimate costs = position.costs();
    if (costs != null && position.status() == CaseStatus.OPEN && !position.onHold()) {
      policy.penalty(costs).ifPresent(consequences::add);
      if (position.plan() == null) {
        consequences.addAll(policy.courtCosts(costs));
      }
    }
    return consequences;
  }

  private Consequence creditStatus() {
    CreditStatusView credit = position.credit();
    Map<String, String> status = Map.of("status", credit.name());
    String text =
        switch (credit.factor()) {
          case NONE -> texts.of(Clause.CREDIT_UP_TO_DATE, status);
          case CHARGED_OFF -> texts.of(Clause.CREDIT_CHARGED_OFF, status);
          case DAYS_PAST_DUE -> arrears(credit);
        };
    return new Consequence(
        ConsequenceKind.CREDIT_STATUS, text, null, null, null, credit.citation());
  }

  private String arrears(CreditStatusView credit) {
    String days = Integer.toString(credit.daysPastDue());
    return credit.worseOn() == null
        ? texts.of(Clause.CREDIT_ARREARS, Map.of("status", credit.name(), "days", days))
        : texts.of(
            Clause.CREDIT_WORSE_ON,
            Map.of("status", credit.name(), "days", days, "worseOn", texts.date(credit.worseOn())));
  }

  private Optional<Consequence> legalStep() {
    OpenReferral legal = position.legal();
    Clause clause = legal == null ? null : clause(legal);
    return Optional.ofNullable(clause)
        .map(
            known ->
                new Consequence(
                    ConsequenceKind.LEGAL_STEP, texts.of(known), null, null, null, null));
  }

  private static @Nullable Clause clause(OpenReferral legal) {
    return switch (legal.action()) {
      case LEGAL_REVIEW ->
          legal.requested() ? Clause.LEGAL_REVIEW_REQUESTED : Clause.LEGAL_REVIEW_PROPOSED;
      case ARBITRATION ->
          legal.requested() ? Clause.ARBITRATION_REQUESTED : Clause.ARBITRATION_PROPOSED;
      case LITIGATION ->
          legal.requested() ? Clause.LITIGATION_REQUESTED : Clause.LITIGATION_PROPOSED;
      case POLICE_REPORT, REMINDER, CALL, LETTER, VISIT -> null;
    };
  }

  /** Omits penalty interest that is zero and does not accrue. */
  private Optional<Consequence> penalty(CostEstimate costs) {
    Cost penalty = costs.penaltyToDate();
    Money perDay = costs.penaltyPerDay();
    if (penalty == null || (perDay == null && !penalty.amount().isPositive())) {
      return Optional.empty();
    }
    String amount = texts.amount(penalty.amount());
    String day = texts.date(costs.businessDate());
    String text =
        perDay == null
            ? texts.of(Clause.PENALTY_REPORTED, Map.of("amount", amount, "businessDate", day))
            : texts.of(
                Clause.PENALTY_ACCRUING,
                Map.of(
                    "amount",
                    amount,
                    "perDay",
                    texts.amount(perDay),
                    "businessDate",
                    day,
                    "citation",
                    penalty.citation()));
    return Optional.of(
        new Consequence(
            ConsequenceKind.PENALTY_INTEREST,
            text,
            penalty.amount(),
            perDay,
            penalty.rule(),
            perDay == null ? null : penalty.citation()));
  }

  /** Unless a legal action is proposed or requested, the text adds that no claim is planned. */
  private List<Consequence> courtCosts(CostEstimate costs) {
    boolean proposed = legalStep().isPresent();
    return Stream.of(
            courtCost(
                ConsequenceKind.COURT_FEE,
                proposed ? Clause.COURT_FEE : Clause.COURT_FEE_IF_SUED,
                costs.courtFee(),
                costs),
            courtCost(
                ConsequenceKind.LAWYER_COST,
                proposed ? Clause.LAWYER_COST : Clause.LAWYER_COST_IF_SUED,
                costs.lawyerCost(),
                costs))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Consequence> courtCost(
      ConsequenceKind kind, Clause clause, @Nullable Cost cost, CostEstimate costs) {
    return Optional.ofNullable(cost)
        .map(
            known ->
                new Consequence(
                    kind,
                    texts.of(
                        clause,
                        Map.of(
                            "amount",
                            texts.amount(known.amount()),
                            "claim",
                            texts.amount(costs.claim()),
                            "businessDate",
                            texts.date(costs.businessDate()),
                            "citation",
                            known.citation())),
                    known.amount(),
                    null,
                    known.rule(),
                    known.citation()));
  }
}

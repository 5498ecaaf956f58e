package dev.amends.plan.proposal;

import dev.amends.conventions.Problems;
import dev.amends.events.LenderEvent.Loan;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Initiator;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.schedule.InterestTerms;
import dev.amends.plan.schedule.Repayment.Step;
import dev.amends.plan.schedule.ScheduleTerms.DownPayment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request with the defaults of its kind.
 *
 * @param interest how the lender's plans bear interest; the rate may be 0
 */
record RequestedPlan(PlanRequest request, ProposalFacts facts, InterestTerms interest) {

  /**
   * The proposal; fields that contradict each other are answered with 400.
   *
   * @throws dev.amends.conventions.Problem 400 or 422 with the field
   */
  Proposal proposal() {
    PlanKind kind = request.kindOrDefault();
    requireOwnWordsOfBorrower();
    Money total = total(kind);
    return new Proposal(
        kind,
        total,
        split(kind),
        firstDueDate(kind),
        request.schedule().interval(),
        1,
        downPayment(),
        discount(kind, total),
        interest(kind),
        request.initiatorOrDefault(),
        request.overrideReason());
  }

  private void requireOwnWordsOfBorrower() {
    if (request.initiator() == Initiator.SYSTEM) {
      throw Problems.invalid("initiator", "must be BORROWER or LENDER");
    }
    if (request.ownWords() != null && request.initiator() != Initiator.BORROWER) {
      throw Problems.invalid("ownWords", "must be absent unless initiator is BORROWER");
    }
  }

  private Money total(PlanKind kind) {
    if (kind == PlanKind.TOKEN) {
      return tokenTotal();
    }
    if (request.total() != null) {
      return request.total();
    }
    return switch (kind) {
      case EXTENSION -> facts.outstanding().orElseGet(facts::defaultTotal);
      case SETTLEMENT -> settlementTotal();
      case PROMISE, INSTALMENTS, DEFERRAL, TOKEN -> facts.defaultTotal();
    };
  }

  private Money settlementTotal() {
    Money discount = request.discount();
    Money debt = facts.debt();
    return discount != null
            && discount.currency().equals(debt.currency())
            && discount.isPositive()
            && discount.compareTo(debt) < 0
        ? debt.minus(discount)
        : debt;
  }

  private Money tokenTotal() {
    Money amount = request.instalmentAmount();
    Integer count = request.instalments();
    if (amount == null || count == null) {
      throw Problems.invalid(
          amount == null ? "instalmentAmount" : "instalments", "is required for TOKEN payments");
    }
    if (request.total() != null) {
      throw Problems.invalid(
          "total", "must be absent for TOKEN payments, which are instalments times the amount");
    }
    if (!amount.isPositive()) {
      throw Problems.rejected(
          "nothing-to-pay",
          "instalmentAmount",
          "must be greater than zero (was %s)".formatted(amount));
    }
    if (count > Long.MAX_VALUE / amount.minorUnits()) {
      throw Problems.invalid("instalmentAmount", "must be smaller (was %s)".formatted(amount));
    }
    Money payments = new Money(amount.minorUnits() * count, amount.currency());
    DownPayment opening = downPayment();
    return opening != null
            && opening.amount().currency().equals(amount.currency())
            && opening.amount().minorUnits() <= Long.MAX_VALUE - payments.minorUnits()
        ? payments.plus(opening.amount())
        : payments;
  }

  private Split split(PlanKind kind) {
    if (request.steps() != null) {
      return steps(kind);
    }
    return switch (kind) {
      case INSTALMENTS, EXTENSION -> request.schedule().requiredSplit();
      case TOKEN -> new Split.ByCount(Optional.ofNullable(request.instalments()).orElse(1));
      case PROMISE, SETTLEMENT, DEFERRAL -> request.schedule().split().orElse(new Split.ByCount(1));
    };
  }

  private Split steps(PlanKind kind) {
    if (request.instalments() != null || request.instalmentAmount() != null) {
      throw Problems.invalid("steps", "must be absent if instalments or instalmentAmount is given");
    }
    if (kind == PlanKind.TOKEN || kind == PlanKind.PROMISE || kind == PlanKind.SETTLEMENT) {
      throw Problems.invalid("steps", "must be absent for the kind " + kind);
    }
    return new Split.BySteps(
        Optional.ofNullable(request.steps()).orElseThrow().stream()
            .map(step -> new Step(step.instalments(), step.amount()))
            .toList());
  }

  private LocalDate firstDueDate(PlanKind kind) {
    LocalDate date = request.firstDueDate();
    Integer holiday = request.holidayMonths();
    if (holiday != null) {
      if (kind != PlanKind.DEFERRAL || date != null) {
        throw Problems.invalid(
            "holidayMonths", "must be absent unless kind is DEFERRAL and firstDueDate is absent");
      }
      return facts.today().plusMonths(holiday);
    }
    if (date != null) {
      return date;
    }
    if (kind != PlanKind.PROMISE) {
      throw Problems.invalid("firstDueDate", "is required for the kind " + kind);
    }
    if (facts.inDifficulty()) {
      throw Problems.rejected(
          "date-needed-in-difficulty",
          "firstDueDate",
          "is required because the borrower is in difficulty."
              + facts.difficultyCitation().map(" "::concat).orElse(""),
          facts
              .difficultyCitation()
              .map(citation -> Map.of("citation", citation))
              .orElse(Map.of()));
    }
    return facts.nextBusinessDay();
  }

  private @Nullable DownPayment downPayment() {
    Money amount = request.downPayment();
    if (amount == null) {
      if (request.downPaymentDueDate() != null) {
        throw Problems.invalid("downPaymentDueDate", "must be absent without a downPayment");
      }
      return null;
    }
    LocalDate due = request.downPaymentDueDate();
    return new DownPayment(amount, due == null ? facts.nextBusinessDay() : due);
  }

  /** A settlement that names only its total waives the rest of the debt. */
  private @Nullable Money discount(PlanKind kind, Money total) {
    boolean impliedByTotal =
        kind == PlanKind.SETTLEMENT
            && request.discount() == null
            && request.total() != null
            && total.isPositive()
            && total.currency().equals(facts.debt().currency());
    return impliedByTotal ? facts.debt().minus(total) : request.discount();
  }

  /** An extension keeps the rate of the loan, if the lender reports it. */
  private @Nullable InterestTerms interest(PlanKind kind) {
    BigDecimal rate =
        switch (kind) {
          case PROMISE, SETTLEMENT, TOKEN -> BigDecimal.ZERO;
          case INSTALMENTS, DEFERRAL -> interest.annualRatePercent();
          case EXTENSION ->
              facts.loan().map(Loan::annualRatePercent).orElse(interest.annualRatePercent());
        };
    return rate.signum() == 0
        ? null
        : new InterestTerms(rate, interest.dayCount(), interest.method());
  }
}

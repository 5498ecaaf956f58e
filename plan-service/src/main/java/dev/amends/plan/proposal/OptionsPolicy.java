package dev.amends.plan.proposal;

import dev.amends.events.Money;
import dev.amends.events.PlanEvent.PlanKind;
import dev.amends.plan.casefile.MonthlyBudget;
import dev.amends.plan.casefile.ProposalFacts;
import dev.amends.plan.schedule.FewestInstalments.Possible;
import dev.amends.plan.schedule.InterestPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Lists the ways to pay that a lender can offer. Each is a request that {@link ProposalPolicy}
 * judges like any other, so that every option that is offered can be proposed as it is.
 */
final class OptionsPolicy {
  private OptionsPolicy() {}

  /** A request and the name under which it is listed. */
  record Candidate(String name, PlanRequest request) {}

  /** Lists all options for a case, those that suit the verdict best first. */
  static List<Option> options(UUID caseId, ProposalFacts facts, OfferedTerms terms) {
    return candidates(new OptionRequests(caseId), facts, terms).stream()
        .map(candidate -> OptionPolicy.option(candidate, facts, terms))
        .sorted(
            Comparator.comparing((Option option) -> !option.offered())
                .thenComparing(option -> OptionOrderPolicy.rank(facts, option.name())))
        .toList();
  }

  private static List<Candidate> candidates(
      OptionRequests requests, ProposalFacts facts, OfferedTerms terms) {
    Money total = facts.defaultTotal();
    LocalDate inAMonth = facts.today().plusMonths(1);
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(new Candidate("now", requests.promise(total, facts.nextBusinessDay())));
    withDownPayment(requests, total, facts, terms).ifPresent(candidates::add);
    TreeSet<Integer> counts = new TreeSet<>(terms.instalments());
    counts.add(fewest(requests.instalments(total, 1, inAMonth), facts, terms));
    for (int count : counts) {
      candidates.add(new Candidate("instalments", requests.instalments(total, count, inAMonth)));
    }
    for (int months : new TreeSet<>(terms.deferralMonths())) {
      candidates.add(new Candidate("deferral", requests.deferral(total, 1, months)));
      int count = fewest(requests.deferral(total, 1, months), facts, terms);
      if (count > 1) {
        candidates.add(new Candidate("deferral", requests.deferral(total, count, months)));
      }
    }
    candidates.add(new Candidate("extension", extension(requests, facts, terms)));
    settlement(requests, facts, terms).ifPresent(candidates::add);
    candidates.add(new Candidate("token", token(requests, facts, terms)));
    return candidates;
  }

  private static Optional<Candidate> withDownPayment(
      OptionRequests requests, Money total, ProposalFacts facts, OfferedTerms terms) {
    return facts
        .budget()
        .map(MonthlyBudget::usableCash)
        .filter(cash -> cash.isPositive() && cash.compareTo(total) < 0)
        .map(
            cash -> {
              LocalDate inAMonth = facts.today().plusMonths(1);
              LocalDate due = facts.nextBusinessDay();
              int count =
                  fewest(requests.withDownPayment(total, 1, inAMonth, cash, due), facts, terms);
              return new Candidate(
                  "down-payment", requests.withDownPayment(total, count, inAMonth, cash, due));
            });
  }

  private static PlanRequest extension(
      OptionRequests requests, ProposalFacts facts, OfferedTerms terms) {
    LocalDate inAMonth = facts.today().plusMonths(1);
    int longer =
        facts
            .loan()
            .flatMap(loan -> Optional.ofNullable(loan.remainingInstalments()))
            .map(remaining -> remaining + 1)
            .orElse(1);
    int fewest = fewest(requests.extension(1, inAMonth), facts, terms);
    return requests.extension(Math.max(longer, fewest), inAMonth);
  }

  private static Optional<Candidate> settlement(
      OptionRequests requests, ProposalFacts facts, OfferedTerms terms) {
    BigDecimal percent = terms.settlementDiscountPercent();
    long discount =
        BigDecimal.valueOf(facts.debt().minorUnits())
            .multiply(percent)
            .movePointLeft(2)
            .setScale(0, RoundingMode.DOWN)
            .longValueExact();
    return discount == 0
        ? Optional.empty()
        : Optional.of(
            new Candidate(
                "settlement",
                requests.settlement(
                    new Money(discount, facts.debt().currency()), facts.today().plusMonths(1))));
  }

  /** What is sustainable a month, or the token amount if that is nothing. */
  private static PlanRequest token(
      OptionRequests requests, ProposalFacts facts, OfferedTerms terms) {
    Money nominal = OptionPolicy.tokenAmount(facts, terms);
    Money amount =
        facts
            .budget()
            .map(budget -> budget.availableFor(PlanKind.TOKEN))
            .filter(Money::isPositive)
            .orElse(nominal);
    return requests.token(amount, terms.limits().tokenMonthsMax(), facts.today().plusMonths(1));
  }

  /**
   * The fewest instalments of a request that the budget supports; the lender's limit if it supports
   * none, so that the judgement gives the reason.
   */
  private static int fewest(PlanRequest request, ProposalFacts facts, OfferedTerms terms) {
    Proposal proposal = new RequestedPlan(request, facts, terms.interest()).proposal();
    int most = terms.limits().instalmentsMax(proposal.kind());
    Optional<Money> monthly =
        facts
            .budget()
            .map(budget -> budget.availableFor(proposal.kind()))
            .filter(Money::isPositive);
    return proposal.rest().isPositive() && monthly.isPresent()
        ? InterestPolicy.fewestInstalments(
                    proposal.scheduleTerms(facts.today()), monthly.get(), most)
                instanceof Possible possible
            ? possible.count()
            : most
        : most;
  }
}

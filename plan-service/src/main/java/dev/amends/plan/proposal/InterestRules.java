package dev.amends.plan.proposal;

import dev.amends.plan.proposal.InterestConfig.Lender;
import dev.amends.plan.schedule.InterestTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds how a lender's plans bear interest. */
@ApplicationScoped
class InterestRules {
  private final InterestConfig config;

  InterestRules(InterestConfig config) {
    this.config = config;
  }

  /** The terms of a lender; the rate is 0 if its plans bear no interest. */
  InterestTerms of(String lenderId) {
    Optional<Lender> lender = Optional.ofNullable(config.lenders().get(lenderId));
    return new InterestTerms(
        lender.flatMap(Lender::annualPercent).orElse(config.annualPercent()),
        lender.flatMap(Lender::dayCount).orElse(config.dayCount()),
        lender.flatMap(Lender::method).orElse(config.method()));
  }
}

package dev.amends.plan.proposal;

import dev.amends.plan.agreement.Plans;
import dev.amends.plan.casefile.CaseFile;
import dev.amends.plan.casefile.FactsReader;
import dev.amends.plan.casefile.ProposalFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads the facts of a case and the options that they allow. */
@ApplicationScoped
public class OptionsReader {
  private final FactsReader factsReader;
  private final Plans plans;
  private final ProposalConfig config;
  private final InterestRules interestRules;

  OptionsReader(
      FactsReader factsReader, Plans plans, ProposalConfig config, InterestRules interestRules) {
    this.factsReader = factsReader;
    this.plans = plans;
    this.config = config;
    this.interestRules = interestRules;
  }

  /**
   * The facts of a case; cash that a running plan uses as its down payment cannot be used again.
   */
  ProposalFacts facts(CaseFile file) {
    ProposalFacts facts = factsReader.facts(file);
    return Plans.downPayments(plans.findByCases(List.of(file.caseId())))
        .map(facts::withoutCash)
        .orElse(facts);
  }

  List<Option> options(CaseFile file, ProposalFacts facts) {
    return OptionsPolicy.options(file.caseId(), facts, offered(file));
  }

  OfferedTerms offered(CaseFile file) {
    String lenderId = file.account().lenderId();
    return OfferedTerms.of(config, interestRules.of(lenderId), lenderId);
  }
}

package dev.amends.plan.proposal;

import dev.amends.events.AssessmentEvent.AbilityVerdict;
import dev.amends.plan.casefile.MonthlyBudget;
import dev.amends.plan.casefile.ProposalFacts;
import java.util.List;
import java.util.Optional;

/** Decides which options suit the verdict of the newest assessment best. */
final class OptionOrderPolicy {
  private OptionOrderPolicy() {}

  /** The place of an option among those that suit the verdict, from 0. */
  static int rank(ProposalFacts facts, String name) {
    return preferred(verdict(facts)).indexOf(name);
  }

  /** The names of the options, those that suit a verdict best first. */
  private static List<String> preferred(Optional<AbilityVerdict> verdict) {
    return switch (verdict.orElse(AbilityVerdict.CAN_PAY_BY_PLAN)) {
      case CAN_PAY_NOW ->
          List.of(
              "now", "down-payment", "settlement", "instalments", "deferral", "extension", "token");
      case CAN_PAY_BY_PLAN ->
          List.of(
              "down-payment", "instalments", "deferral", "extension", "now", "settlement", "token");
      case TOKEN_ONLY ->
          List.of(
              "extension", "token", "deferral", "down-payment", "instalments", "settlement", "now");
      case CANNOT_PAY ->
          List.of(
              "deferral", "token", "extension", "settlement", "down-payment", "instalments", "now");
    };
  }

  /** Why the options are in this order. */
  static String why(ProposalFacts facts) {
    return verdict(facts)
        .map(
            verdict ->
                switch (verdict) {
                  case CAN_PAY_NOW ->
                      "The overdue amount can be paid at once, so the quickest way comes first.";
                  case CAN_PAY_BY_PLAN ->
                      "The overdue amount can be paid in affordable instalments, so they come"
                          + " first.";
                  case TOKEN_ONLY ->
                      "A plan for the overdue amount is not affordable, so a longer term and token"
                          + " payments come first.";
                  case CANNOT_PAY ->
                      "Nothing can be paid at present, so a payment holiday and token payments come"
                          + " first.";
                })
        .orElse("The newest assessment has no verdict, so instalments come first.");
  }

  private static Optional<AbilityVerdict> verdict(ProposalFacts facts) {
    return facts.budget().flatMap(MonthlyBudget::verdict);
  }
}

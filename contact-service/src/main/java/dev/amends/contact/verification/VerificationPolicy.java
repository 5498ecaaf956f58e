package dev.amends.contact.verification;

import java.util.Set;

/** Decides whether the details given prove that the other party is the borrower. */
final class VerificationPolicy {
  private VerificationPolicy() {}

  /**
   * The limits of a check.
   *
   * @param detailsMin details that must be right, besides the full name
   * @param wrongMax details that may be wrong
   */
  record Limits(int detailsMin, int wrongMax) {}

  /** The outcome and its reason. */
  record Result(VerificationOutcome outcome, String reason) {}

  /**
   * The result on a third party's contact point, where no detail proves the borrower's identity.
   */
  static Result onThirdPartyContactPoint() {
    return new Result(
        VerificationOutcome.INSUFFICIENT,
        "the contact point belongs to a third party, who may only be asked where the borrower is");
  }

  static Result judge(Set<StepKind> passed, Set<StepKind> failed, Limits limits) {
    if (failed.contains(StepKind.FULL_NAME)) {
      return new Result(VerificationOutcome.FAILED, "the name is wrong");
    }
    if (failed.size() > limits.wrongMax()) {
      return new Result(
          VerificationOutcome.FAILED,
          "%d details are wrong, at most %d may be".formatted(failed.size(), limits.wrongMax()));
    }
    if (!passed.contains(StepKind.FULL_NAME)) {
      return new Result(VerificationOutcome.INSUFFICIENT, "the full name was not asked for");
    }
    int details = passed.size() - 1;
    if (details < limits.detailsMin()) {
      return new Result(
          VerificationOutcome.INSUFFICIENT,
          "besides the name, %d of %d required details are right"
              .formatted(details, limits.detailsMin()));
    }
    return new Result(
        VerificationOutcome.VERIFIED, "the name and %d details are right".formatted(details));
  }
}

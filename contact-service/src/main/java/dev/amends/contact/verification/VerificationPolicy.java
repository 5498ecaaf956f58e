package dev.amends.contact.verification;

import java.util.Set;

/** Whether the details that were asked show that the other party is the borrower. */
final class VerificationPolicy {
  private VerificationPolicy() {}

  /**
   * The figures of the rule.
   *
   * @param detailsMin details beside the name that must be right
   * @param wrongMax details that may be wrong
   */
  record Rule(int detailsMin, int wrongMax) {}

  /** What the details show. */
  sealed interface Verdict {
    String why();

    /** It is he. */
    record Verified(String why) implements Verdict {}

    /** It may be he; more has to be asked. */
    record Insufficient(String why) implements Verdict {}

    /** It is to be taken for somebody else. */
    record Failed(String why) implements Verdict {}
  }

  /** Whatever was right: on somebody else's number nothing of the debt is told to anybody. */
  static Verdict ofAThirdParty() {
    return new Verdict.Insufficient(
        "the talk is on a number of somebody else, where only he is asked for");
  }

  static Verdict judge(Set<StepKind> passed, Set<StepKind> failed, Rule rule) {
    if (failed.contains(StepKind.FULL_NAME)) {
      return new Verdict.Failed("the name is another");
    }
    if (failed.size() > rule.wrongMax()) {
      return new Verdict.Failed(
          "%d details are wrong, more than %d".formatted(failed.size(), rule.wrongMax()));
    }
    if (!passed.contains(StepKind.FULL_NAME)) {
      return new Verdict.Insufficient("the full name was not asked");
    }
    int details = passed.size() - 1;
    if (details < rule.detailsMin()) {
      return new Verdict.Insufficient(
          "%d of %d details are right beside the name".formatted(details, rule.detailsMin()));
    }
    return new Verdict.Verified("the name and %d details are right".formatted(details));
  }
}

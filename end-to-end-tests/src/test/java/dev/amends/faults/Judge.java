package dev.amends.faults;

import dev.amends.faults.Guarantee.Finding;
import java.util.List;
import java.util.stream.Stream;

/** Compares what was acknowledged with what the books say. */
final class Judge {
  private static final List<Rule> RULES =
      List.of(
          new IntakeRule(),
          new PublicationRule(),
          new CaseRule(),
          new MoneyRule(),
          new TimelineRule(),
          new CallbackRule(),
          new CommandRule());

  private Judge() {}

  /** One part of the judgement. */
  interface Rule {
    Stream<Finding> check(Ledger ledger, Books books);
  }

  static Verdict judge(Ledger ledger, Books books) {
    return new Verdict(RULES.stream().flatMap(rule -> rule.check(ledger, books)).toList());
  }
}

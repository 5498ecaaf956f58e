package dev.amends.faults;

import dev.amends.faults.Guarantee.Violation;
import java.util.List;
import java.util.stream.Stream;

/** Compares the recorded state with the acknowledgements, without any of the services' code. */
final class Judge {
  private static final List<Rule> RULES =
      List.of(
          new IntakeRule(),
          new PublicationRule(),
          new CaseRule(),
          new MoneyRule(),
          new OutcomeRule(),
          new TimelineRule(),
          new EvidenceRule(),
          new CallbackRule(),
          new CommandRule());

  private Judge() {}

  /** A group of related checks. */
  interface Rule {
    Stream<Violation> check(Acknowledgements acknowledgements, RecordedState state);
  }

  static Judgement judge(Acknowledgements acknowledgements, RecordedState state) {
    return new Judgement(
        RULES.stream().flatMap(rule -> rule.check(acknowledgements, state)).toList());
  }
}

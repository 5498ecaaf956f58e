package dev.amends.contact.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tracks which arguments agents have used with a borrower, and proposes one that they have not
 * used. Repetition weakens an argument.
 */
final class ArgumentPolicy {
  private ArgumentPolicy() {}

  /** The two kinds of argument. */
  enum Kind {
    /** An advantage of paying. */
    BENEFIT,
    /** A consequence of not paying. */
    CONSEQUENCE
  }

  /** An argument by its code. */
  record Argument(Kind kind, String code) {}

  /**
   * The arguments of an earlier contact.
   *
   * @param at when the contact began
   * @param consequences the codes of the consequences that the agent explained
   * @param benefits the codes of the benefits that the agent explained
   */
  record EarlierContact(Instant at, List<String> consequences, List<String> benefits) {}

  /**
   * A used argument.
   *
   * @param times the number of contacts in which it was used
   * @param lastAt when it was last used
   */
  record UsedArgument(Argument argument, int times, Instant lastAt) {}

  /** The used arguments, the most recent first. */
  static List<UsedArgument> used(List<EarlierContact> newestFirst) {
    Map<Argument, UsedArgument> used = new LinkedHashMap<>();
    for (EarlierContact contact : newestFirst) {
      of(contact)
          .distinct()
          .forEach(
              argument ->
                  used.merge(
                      argument,
                      new UsedArgument(argument, 1, contact.at()),
                      (latest, earlier) ->
                          new UsedArgument(argument, latest.times() + 1, latest.lastAt())));
    }
    return List.copyOf(used.values());
  }

  private static Stream<Argument> of(EarlierContact contact) {
    return Stream.concat(
        contact.benefits().stream().map(code -> new Argument(Kind.BENEFIT, code)),
        contact.consequences().stream().map(code -> new Argument(Kind.CONSEQUENCE, code)));
  }

  /**
   * The first unused argument: benefits come before consequences, except if the tone is firm.
   *
   * @param benefits the codes of the benefits that are true for the account, in order
   * @param consequences the codes of the consequences that may be mentioned, in order
   */
  static Optional<Argument> next(
      Tone tone, List<String> benefits, List<String> consequences, List<UsedArgument> used) {
    List<Argument> candidates = new ArrayList<>();
    benefits.forEach(code -> candidates.add(new Argument(Kind.BENEFIT, code)));
    int first = tone == Tone.FIRM ? 0 : candidates.size();
    candidates.addAll(
        first, consequences.stream().map(code -> new Argument(Kind.CONSEQUENCE, code)).toList());
    List<Argument> usedBefore = used.stream().map(UsedArgument::argument).toList();
    return candidates.stream().filter(argument -> !usedBefore.contains(argument)).findFirst();
  }
}

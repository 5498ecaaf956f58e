package dev.amends.contact.guide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which arguments a borrower has heard already, and which he has not: to repeat one wears it out,
 * and pressure does not make it truer.
 */
final class ArgumentPolicy {
  private ArgumentPolicy() {}

  /** What sort of argument it is. */
  enum Kind {
    /** What is better once the debt is paid. */
    BENEFIT,
    /** What follows where it is not. */
    CONSEQUENCE
  }

  /** An argument by its name. */
  record Argument(Kind kind, String code) {}

  /**
   * The arguments of an earlier contact.
   *
   * @param at when the contact began
   * @param consequences codes of the consequences that the agent explained
   * @param benefits codes of the benefits that the agent explained
   */
  record EarlierContact(Instant at, List<String> consequences, List<String> benefits) {}

  /**
   * One that was used.
   *
   * @param times in how many contacts
   * @param lastAt the last time
   */
  record Used(Argument argument, int times, Instant lastAt) {}

  /** Those that were used, the latest first. */
  static List<Used> used(List<EarlierContact> newestFirst) {
    Map<Argument, Used> used = new LinkedHashMap<>();
    for (EarlierContact contact : newestFirst) {
      of(contact)
          .distinct()
          .forEach(
              argument ->
                  used.merge(
                      argument,
                      new Used(argument, 1, contact.at()),
                      (latest, earlier) ->
                          new Used(argument, latest.times() + 1, latest.lastAt())));
    }
    return List.copyOf(used.values());
  }

  private static Stream<Argument> of(EarlierContact contact) {
    return Stream.concat(
        contact.benefits().stream().map(code -> new Argument(Kind.BENEFIT, code)),
        contact.consequences().stream().map(code -> new Argument(Kind.CONSEQUENCE, code)));
  }

  /**
   * The first that may be used and was not: what is better comes before what is worse, but where
   * the talk is to be firm.
   *
   * @param benefits codes of those that are true for the account, in their order
   * @param consequences codes of those that may be told, in their order
   */
  static Optional<Argument> next(
      Tone tone, List<String> benefits, List<String> consequences, List<Used> used) {
    List<Argument> candidates = new ArrayList<>();
    benefits.forEach(code -> candidates.add(new Argument(Kind.BENEFIT, code)));
    int first = tone == Tone.FIRM ? 0 : candidates.size();
    candidates.addAll(
        first, consequences.stream().map(code -> new Argument(Kind.CONSEQUENCE, code)).toList());
    List<Argument> heard = used.stream().map(Used::argument).toList();
    return candidates.stream().filter(argument -> !heard.contains(argument)).findFirst();
  }
}

package dev.amends.faults;

import dev.amends.faults.Books.Case;
import dev.amends.faults.Books.Entry;
import dev.amends.faults.Guarantee.Finding;
import dev.amends.faults.Input.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each account's inputs changed its cases once, in their order, and led to the right figures. */
final class CaseRule implements Judge.Rule {
  private static final Set<String> CHANGES = Set.of("CaseOpened", "CaseUpdated", "CaseCured");

  @Override
  public Stream<Finding> check(Ledger ledger, Books books) {
    Map<String, List<Case>> cases = books.cases.stream().collect(Collectors.groupingBy(Case::key));
    Map<String, Long> sequences = new TreeMap<>();
    books.accounts.forEach(known -> sequences.put(known.key(), known.lastSequence()));
    Map<String, List<String>> changes = changes(ledger, books);
    return Stream.concat(
        daysPassedTwice(ledger, books), accounts(ledger, cases, sequences, changes));
  }

  private static Stream<Finding> accounts(
      Ledger ledger,
      Map<String, List<Case>> cases,
      Map<String, Long> sequences,
      Map<String, List<String>> changes) {
    return ledger.accounts().values().stream()
        .flatMap(
            account -> {
              List<Case> ofAccount = cases.getOrDefault(account.key(), List.of());
              return Stream.of(
                      effects(account, changes.getOrDefault(account.key(), List.of())),
                      sequence(account, sequences.getOrDefault(account.key(), -1L)),
                      figures(account, ofAccount))
                  .flatMap(findings -> findings);
            });
  }

  /** By account, which inputs its cases' timelines name as causes of change, in their order. */
  private static Map<String, List<String>> changes(Ledger ledger, Books books) {
    Set<String> told = ids(ledger, input -> input.kind() != Kind.DAY_CLOSED);
    Map<String, List<Entry>> entries =
        books.timeline.stream().collect(Collectors.groupingBy(Entry::caseId));
    Map<String, List<String>> changes = new TreeMap<>();
    // Numbers of cases grow with time, so that an account's cases follow each other.
    books.cases.stream()
        .sorted(Comparator.comparing(Case::id))
        .forEach(
            one ->
                entries.getOrDefault(one.id(), List.of()).stream()
                    .filter(entry -> CHANGES.contains(entry.what()))
                    .sorted(Comparator.comparingInt(Entry::number))
                    .map(entry -> String.valueOf(entry.causedBy()))
                    .filter(told::contains)
                    .forEach(
                        cause ->
                            changes
                                .computeIfAbsent(one.key(), key -> new ArrayList<>())
                                .add(cause)));
    return changes;
  }

  private static Set<String> ids(Ledger ledger, Predicate<Input> which) {
    return ledger.inputs().stream().filter(which).map(Input::id).collect(Collectors.toSet());
  }

  /** The end of a business day may change a case, with its days past due, but only once. */
  private static Stream<Finding> daysPassedTwice(Ledger ledger, Books books) {
    Set<String> watermarks = ids(ledger, input -> input.kind() == Kind.DAY_CLOSED);
    return books.timeline.stream()
        .filter(entry -> CHANGES.contains(entry.what()) && entry.causedBy() != null)
        .filter(entry -> watermarks.contains(entry.causedBy()))
        .collect(
            Collectors.groupingBy(
                entry -> "case %s by day %s".formatted(entry.caseId(), entry.causedBy()),
                Collectors.counting()))
        .entrySet()
        .stream()
        .filter(one -> one.getValue() > 1)
        .map(
            one ->
                Guarantee.ONE_EFFECT.brokenBy(
                    "%s changed %d times".formatted(one.getKey(), one.getValue())));
  }

  private static Stream<Finding> effects(Account account, List<String> changes) {
    List<String> expected = List.copyOf(account.effects());
    if (changes.equals(expected)) {
      return Stream.empty();
    }
    List<Finding> found =
        Once.each(Guarantee.ONE_EFFECT, "the timeline of " + account.key(), expected, changes)
            .toList();
    return found.isEmpty()
        ? Stream.of(
            Guarantee.ONE_EFFECT.brokenBy(
                "%s changed by %s, told were %s".formatted(account.key(), changes, expected)))
        : found.stream();
  }

  private static Stream<Finding> sequence(Account account, long lastSequence) {
    return lastSequence == account.lastSequence()
        ? Stream.empty()
        : Stream.of(
            Guarantee.FIGURES.brokenBy(
                "%s stands at sequence %d, the lender at %d"
                    .formatted(account.key(), lastSequence, account.lastSequence())));
  }

  private static Stream<Finding> figures(Account account, List<Case> cases) {
    List<Long> open =
        cases.stream().filter(one -> one.status().equals("OPEN")).map(Case::overdueMinor).toList();
    List<Long> expected = account.isOpen() ? List.of(account.overdueMinor()) : List.of();
    return open.equals(expected)
        ? Stream.empty()
        : Stream.of(
            Guarantee.FIGURES.brokenBy(
                "%s has open cases with %s overdue, by the ledger %s"
                    .formatted(account.key(), open, expected)));
  }
}

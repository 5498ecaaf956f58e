package dev.amends.faults;

import dev.amends.faults.Guarantee.Violation;
import dev.amends.faults.Input.Kind;
import dev.amends.faults.RecordedState.CaseRow;
import dev.amends.faults.RecordedState.TimelineRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each account's inputs changed its cases once and in order, and led to the right figures. */
final class CaseRule implements Judge.Rule {
  private static final Set<String> CHANGES =
      Set.of("CaseOpened", "CaseUpdated", "CaseCured", "CaseReopened");

  @Override
  public Stream<Violation> check(Acknowledgements acknowledgements, RecordedState state) {
    Map<String, List<CaseRow>> cases =
        state.cases.stream().collect(Collectors.groupingBy(CaseRow::key));
    Map<String, Long> sequences = new TreeMap<>();
    state.accounts.forEach(account -> sequences.put(account.key(), account.lastSequence()));
    Map<String, List<String>> changes = changes(acknowledgements, state);
    return Stream.concat(
        dayAppliedTwice(acknowledgements, state),
        accounts(acknowledgements, cases, sequences, changes));
  }

  private static Stream<Violation> accounts(
      Acknowledgements acknowledgements,
      Map<String, List<CaseRow>> cases,
      Map<String, Long> sequences,
      Map<String, List<String>> changes) {
    return acknowledgements.accounts().values().stream()
        .flatMap(
            account -> {
              List<CaseRow> ofAccount = cases.getOrDefault(account.key(), List.of());
              return Stream.of(
                      violationsOfEffects(account, changes.getOrDefault(account.key(), List.of())),
                      sequence(account, sequences.getOrDefault(account.key(), -1L)),
                      figures(account, ofAccount))
                  .flatMap(violations -> violations);
            });
  }

  /** The inputs that the timelines of an account's cases name as causes of a change, in order. */
  private static Map<String, List<String>> changes(
      Acknowledgements acknowledgements, RecordedState state) {
    Set<String> inputIds = ids(acknowledgements, input -> input.kind() != Kind.DAY_CLOSED);
    Map<String, List<TimelineRow>> entries =
        state.timeline.stream().collect(Collectors.groupingBy(TimelineRow::caseId));
    Map<String, List<String>> changes = new TreeMap<>();
    // Case ids are time-ordered, so sorting them puts the cases of an account in order.
    state.cases.stream()
        .sorted(Comparator.comparing(CaseRow::id))
        .forEach(
            collectionCase ->
                changesOf(entries.getOrDefault(collectionCase.id(), List.of())).stream()
                    .map(entry -> String.valueOf(entry.causedBy()))
                    .filter(inputIds::contains)
                    .forEach(
                        cause ->
                            changes
                                .computeIfAbsent(collectionCase.key(), key -> new ArrayList<>())
                                .add(cause)));
    return changes;
  }

  /**
   * The changes in a case's timeline, in order. An update after CaseClassified of the same cause
   * reports the new class, if it changed; it is not an effect of its own.
   */
  private static List<TimelineRow> changesOf(List<TimelineRow> timeline) {
    Set<String> classified = new HashSet<>();
    List<TimelineRow> changes = new ArrayList<>();
    timeline.stream()
        .sorted(Comparator.comparingInt(TimelineRow::number))
        .forEach(
            entry -> {
              String cause = String.valueOf(entry.causedBy());
              if (entry.changesClass()) {
                classified.add(cause);
              } else if (CHANGES.contains(entry.what()) && !classified.remove(cause)) {
                changes.add(entry);
              }
            });
    return changes;
  }

  private static Set<String> ids(Acknowledgements acknowledgements, Predicate<Input> condition) {
    return acknowledgements.inputs().stream()
        .filter(condition)
        .map(Input::id)
        .collect(Collectors.toSet());
  }

  /** The end of a business day may change the days past due of a case, but only once. */
  private static Stream<Violation> dayAppliedTwice(
      Acknowledgements acknowledgements, RecordedState state) {
    Set<String> watermarks = ids(acknowledgements, input -> input.kind() == Kind.DAY_CLOSED);
    return state.timeline.stream()
        .collect(Collectors.groupingBy(TimelineRow::caseId))
        .values()
        .stream()
        .flatMap(timeline -> changesOf(timeline).stream())
        .filter(entry -> entry.causedBy() != null && watermarks.contains(entry.causedBy()))
        .collect(
            Collectors.groupingBy(
                entry -> "case %s by day %s".formatted(entry.caseId(), entry.causedBy()),
                Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(
            entry ->
                Guarantee.ONE_EFFECT.violation(
                    "%s changed %d times".formatted(entry.getKey(), entry.getValue())));
  }

  private static Stream<Violation> violationsOfEffects(
      ExpectedAccount account, List<String> changes) {
    List<String> expected = List.copyOf(account.effects());
    if (changes.equals(expected)) {
      return Stream.empty();
    }
    List<Violation> found =
        ExactlyOnce.compare(
                Guarantee.ONE_EFFECT, "the timeline of " + account.key(), expected, changes)
            .toList();
    return found.isEmpty()
        ? Stream.of(
            Guarantee.ONE_EFFECT.violation(
                "%s was changed by %s, expected %s".formatted(account.key(), changes, expected)))
        : found.stream();
  }

  private static Stream<Violation> sequence(ExpectedAccount account, long lastSequence) {
    return lastSequence == account.lastSequence()
        ? Stream.empty()
        : Stream.of(
            Guarantee.FIGURES.violation(
                "%s is at sequence %d, expected %d"
                    .formatted(account.key(), lastSequence, account.lastSequence())));
  }

  private static Stream<Violation> figures(ExpectedAccount account, List<CaseRow> cases) {
    List<Long> open =
        cases.stream()
            .filter(collectionCase -> collectionCase.status().equals("OPEN"))
            .map(CaseRow::overdueMinor)
            .toList();
    List<Long> expected = account.isOpen() ? List.of(account.overdueMinor()) : List.of();
    return open.equals(expected)
        ? Stream.empty()
        : Stream.of(
            Guarantee.FIGURES.violation(
                "%s has open cases with overdue amounts %s, expected %s"
                    .formatted(account.key(), open, expected)));
  }
}

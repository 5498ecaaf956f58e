package dev.amends.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.faults.Guarantee.Violation;
import dev.amends.faults.RecordedState.CaseRow;
import dev.amends.faults.RecordedState.OutboxRow;
import dev.amends.faults.RecordedState.TimelineRow;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event of a case is in its timeline once, and the hash chain is intact. */
final class TimelineRule implements Judge.Rule {

  @Override
  public Stream<Violation> check(Acknowledgements acknowledgements, RecordedState state) {
    Map<String, List<TimelineRow>> timelines =
        state.timeline.stream().collect(Collectors.groupingBy(TimelineRow::caseId));
    Stream<Violation> chains =
        state.cases.stream()
            .flatMap(
                collectionCase ->
                    chain(collectionCase, timelines.getOrDefault(collectionCase.id(), List.of())));
    return Stream.concat(everyEventOnce(state), chains);
  }

  private static Stream<Violation> everyEventOnce(RecordedState state) {
    List<String> events = state.outbox.stream().map(OutboxRow::id).toList();
    Set<String> published = Set.copyOf(events);
    // The timeline also holds what a person did, which is not published.
    List<String> entries =
        state.timeline.stream().map(TimelineRow::eventId).filter(published::contains).toList();
    return ExactlyOnce.compare(Guarantee.TIMELINE, "the timelines", events, entries);
  }

  private static Stream<Violation> chain(CaseRow collectionCase, List<TimelineRow> unordered) {
    List<TimelineRow> entries =
        unordered.stream().sorted(Comparator.comparingInt(TimelineRow::number)).toList();
    String before = "";
    int number = 0;
    for (TimelineRow entry : entries) {
      number++;
      if (entry.number() != number) {
        return violationOf(
            collectionCase, "number %d follows %d".formatted(entry.number(), number - 1));
      }
      if (!entry.hash().equals(sha256(before + "\n" + entry.content()))) {
        return violationOf(
            collectionCase, "entry %d, %s, was altered".formatted(number, entry.what()));
      }
      before = entry.hash();
    }
    return number == collectionCase.entries() && before.equals(collectionCase.lastHash())
        ? Stream.empty()
        : violationOf(
            collectionCase,
            "it has %d entries, expected %d".formatted(number, collectionCase.entries()));
  }

  private static Stream<Violation> violationOf(CaseRow collectionCase, String how) {
    return Stream.of(
        Guarantee.TIMELINE.violation(
            "the timeline of case %s of %s: %s"
                .formatted(collectionCase.id(), collectionCase.key(), how)));
  }

  static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}

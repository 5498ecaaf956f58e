package dev.amends.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.amends.faults.Books.Case;
import dev.amends.faults.Books.Entry;
import dev.amends.faults.Books.Written;
import dev.amends.faults.Guarantee.Finding;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every event of a case stands in its timeline once, and the chain of hashes is whole. */
final class TimelineRule implements Judge.Rule {

  @Override
  public Stream<Finding> check(Ledger ledger, Books books) {
    Map<String, List<Entry>> timelines =
        books.timeline.stream().collect(Collectors.groupingBy(Entry::caseId));
    Stream<Finding> chains =
        books.cases.stream()
            .flatMap(one -> chain(one, timelines.getOrDefault(one.id(), List.of())));
    return Stream.concat(everyEventOnce(books), chains);
  }

  private static Stream<Finding> everyEventOnce(Books books) {
    List<String> events = books.outbox.stream().map(Written::id).toList();
    Set<String> told = Set.copyOf(events);
    // What a person did stands there, too, and is told to nobody.
    List<String> entries =
        books.timeline.stream().map(Entry::eventId).filter(told::contains).toList();
    return Once.each(Guarantee.TIMELINE, "the timelines", events, entries);
  }

  private static Stream<Finding> chain(Case of, List<Entry> unordered) {
    List<Entry> entries =
        unordered.stream().sorted(Comparator.comparingInt(Entry::number)).toList();
    String before = "";
    int number = 0;
    for (Entry entry : entries) {
      number++;
      if (entry.number() != number) {
        return broken(of, "number %d follows %d".formatted(entry.number(), number - 1));
      }
      if (!entry.hash().equals(sha256(before + "\n" + entry.content()))) {
        return broken(of, "entry %d, %s, was altered".formatted(number, entry.what()));
      }
      before = entry.hash();
    }
    return number == of.entries() && before.equals(of.lastHash())
        ? Stream.empty()
        : broken(of, "it has %d entries, the case says %d".formatted(number, of.entries()));
  }

  private static Stream<Finding> broken(Case of, String how) {
    return Stream.of(
        Guarantee.TIMELINE.brokenBy(
            "the timeline of case %s of %s: %s".formatted(of.id(), of.key(), how)));
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

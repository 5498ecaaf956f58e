package dev.amends.faults;

import dev.amends.faults.Books.Published;
import dev.amends.faults.Books.Written;
import dev.amends.faults.Guarantee.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Outboxes and topics agree, in content and in the order of each account. */
final class PublicationRule implements Judge.Rule {

  @Override
  public Stream<Finding> check(Ledger ledger, Books books) {
    Stream<Finding> inputs =
        Once.each(
            Guarantee.TOLD,
            "topic " + Records.TOPIC,
            ledger.inputs().stream().map(Input::id).toList(),
            firstAppearances(books, Records.TOPIC));
    Stream<Finding> events =
        Topics.OF_SERVICES.stream()
            .flatMap(topic -> Stream.concat(sameIds(topic, books), sameOrder(topic, books)));
    return Stream.concat(inputs, events);
  }

  private static Stream<Finding> sameIds(String topic, Books books) {
    List<String> written = written(topic, books).map(Written::id).toList();
    return Once.each(Guarantee.TOLD, "topic " + topic, written, firstAppearances(books, topic));
  }

  /** A relay may repeat an event; what counts is that it is there, and where it came first. */
  private static Collection<String> firstAppearances(Books books, String topic) {
    return inOrder(books, topic)
        .map(Published::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<Finding> sameOrder(String topic, Books books) {
    Map<String, Set<String>> published = new TreeMap<>();
    inOrder(books, topic)
        .forEach(
            one ->
                published.computeIfAbsent(one.key(), key -> new LinkedHashSet<>()).add(one.id()));
    Map<String, List<String>> written =
        written(topic, books)
            .sorted(Comparator.comparingLong(Written::sequence))
            .collect(
                Collectors.groupingBy(
                    Written::key, Collectors.mapping(Written::id, Collectors.toList())));
    return published.entrySet().stream()
        .filter(
            one ->
                !List.copyOf(one.getValue()).equals(written.getOrDefault(one.getKey(), List.of())))
        .map(
            one ->
                Guarantee.TOLD_IN_ORDER.brokenBy(
                    "topic %s tells %s of %s, its outbox %s"
                        .formatted(
                            topic, one.getValue(), one.getKey(), written.get(one.getKey()))));
  }

  private static Stream<Written> written(String topic, Books books) {
    return books.outbox.stream().filter(one -> one.topic().equals(topic));
  }

  private static Stream<Published> inOrder(Books books, String topic) {
    return books.published.stream()
        .filter(one -> one.topic().equals(topic))
        .sorted(Comparator.comparingInt(Published::partition).thenComparingLong(Published::offset));
  }
}

package dev.amends.faults;

import dev.amends.faults.Guarantee.Violation;
import dev.amends.faults.RecordedState.OutboxRow;
import dev.amends.faults.RecordedState.PublishedRecord;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Outboxes and topics hold the same events, in the same order for each account. */
final class PublicationRule implements Judge.Rule {

  @Override
  public Stream<Violation> check(Acknowledgements acknowledgements, RecordedState state) {
    Stream<Violation> inputs =
        ExactlyOnce.compare(
            Guarantee.PUBLISHED,
            "topic " + LenderRecords.TOPIC,
            acknowledgements.inputs().stream().map(Input::id).toList(),
            firstAppearances(state, LenderRecords.TOPIC));
    Stream<Violation> events =
        Topics.SERVICE_TOPICS.stream()
            .flatMap(topic -> Stream.concat(sameIds(topic, state), sameOrder(topic, state)));
    return Stream.concat(inputs, events);
  }

  private static Stream<Violation> sameIds(String topic, RecordedState state) {
    List<String> written = written(topic, state).map(OutboxRow::id).toList();
    return ExactlyOnce.compare(
        Guarantee.PUBLISHED, "topic " + topic, written, firstAppearances(state, topic));
  }

  /** A relay may publish an event again; only the first copy counts. */
  private static Collection<String> firstAppearances(RecordedState state, String topic) {
    return inOrder(state, topic)
        .map(PublishedRecord::id)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Stream<Violation> sameOrder(String topic, RecordedState state) {
    Map<String, Set<String>> published = new TreeMap<>();
    inOrder(state, topic)
        .forEach(
            record ->
                published
                    .computeIfAbsent(record.key(), key -> new LinkedHashSet<>())
                    .add(record.id()));
    Map<String, List<String>> written =
        written(topic, state)
            .sorted(Comparator.comparingLong(OutboxRow::sequence))
            .collect(
                Collectors.groupingBy(
                    OutboxRow::key, Collectors.mapping(OutboxRow::id, Collectors.toList())));
    return published.entrySet().stream()
        .filter(
            entry ->
                !List.copyOf(entry.getValue())
                    .equals(written.getOrDefault(entry.getKey(), List.of())))
        .map(
            entry ->
                Guarantee.PUBLISHED_IN_ORDER.violation(
                    "topic %s holds %s of %s, the outbox %s"
                        .formatted(
                            topic, entry.getValue(), entry.getKey(), written.get(entry.getKey()))));
  }

  private static Stream<OutboxRow> written(String topic, RecordedState state) {
    return state.outbox.stream().filter(record -> record.topic().equals(topic));
  }

  private static Stream<PublishedRecord> inOrder(RecordedState state, String topic) {
    return state.published.stream()
        .filter(record -> record.topic().equals(topic))
        .sorted(
            Comparator.comparingInt(PublishedRecord::partition)
                .thenComparingLong(PublishedRecord::offset));
  }
}

package dev.amends.faults;

import dev.amends.faults.Guarantee.Violation;
import dev.amends.faults.RecordedState.InboxRow;
import dev.amends.faults.RecordedState.OutboxRow;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Each subscribed service consumed every input and event once; nothing is parked or outstanding.
 */
final class IntakeRule implements Judge.Rule {

  @Override
  public Stream<Violation> check(Acknowledgements acknowledgements, RecordedState state) {
    Stream<Violation> consumed =
        Subscriptions.services().stream()
            .flatMap(
                service ->
                    Subscriptions.topicsOf(service).stream()
                        .flatMap(topic -> consumed(service, topic, acknowledgements, state)));
    Stream<Violation> parked = state.parked.stream().map(Guarantee.NOTHING_PARKED::violation);
    Stream<Violation> behind =
        state.backlog.entrySet().stream()
            .map(
                entry ->
                    Guarantee.CAUGHT_UP.violation(
                        "%s %,d".formatted(entry.getKey(), entry.getValue())));
    return Stream.of(consumed, parked, behind).flatMap(violations -> violations);
  }

  private static Stream<Violation> consumed(
      String service, String topic, Acknowledgements acknowledgements, RecordedState state) {
    Collection<String> expected =
        topic.equals(LenderRecords.TOPIC)
            ? acknowledgements.inputs().stream().map(Input::identity).toList()
            : state.outbox.stream()
                .filter(written -> written.topic().equals(topic))
                .map(OutboxRow::id)
                .toList();
    Collection<String> consumed =
        state.inbox.stream()
            .filter(row -> row.service().equals(service) && row.topic().equals(topic))
            .map(InboxRow::id)
            .toList();
    return ExactlyOnce.compare(
        Guarantee.CONSUMED_ONCE,
        "the inbox of %s for %s".formatted(service, topic),
        expected,
        consumed);
  }
}

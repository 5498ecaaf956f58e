package dev.amends.faults;

import dev.amends.faults.Guarantee.Finding;
import java.util.Collection;
import java.util.stream.Stream;

/** Inputs and events are taken in once by each service that is told them, and nothing is left. */
final class IntakeRule implements Judge.Rule {

  @Override
  public Stream<Finding> check(Ledger ledger, Books books) {
    Stream<Finding> taken =
        Subscriptions.services().stream()
            .flatMap(
                service ->
                    Subscriptions.of(service).stream()
                        .flatMap(topic -> takenIn(service, topic, ledger, books)));
    Stream<Finding> parked = books.parked.stream().map(Guarantee.NOTHING_PARKED::brokenBy);
    Stream<Finding> behind =
        books.behind.entrySet().stream()
            .map(
                one ->
                    Guarantee.CAUGHT_UP.brokenBy("%s %,d".formatted(one.getKey(), one.getValue())));
    return Stream.of(taken, parked, behind).flatMap(findings -> findings);
  }

  private static Stream<Finding> takenIn(String service, String topic, Ledger ledger, Books books) {
    Collection<String> told =
        topic.equals(Records.TOPIC)
            ? ledger.inputs().stream().map(Input::identity).toList()
            : books.outbox.stream()
                .filter(written -> written.topic().equals(topic))
                .map(Books.Written::id)
                .toList();
    Collection<String> taken =
        books.inbox.stream()
            .filter(row -> row.service().equals(service) && row.topic().equals(topic))
            .map(Books.Taken::id)
            .toList();
    return Once.each(
        Guarantee.TAKEN_IN_ONCE, "the inbox of %s for %s".formatted(service, topic), told, taken);
  }
}

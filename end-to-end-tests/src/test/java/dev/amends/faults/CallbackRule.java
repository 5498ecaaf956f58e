package dev.amends.faults;

import dev.amends.faults.Books.Written;
import dev.amends.faults.Guarantee.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A callback fires once for each time it is due, and neither early nor never. */
final class CallbackRule implements Judge.Rule {

  @Override
  public Stream<Finding> check(Ledger ledger, Books books) {
    List<Written> fired = books.outbox.stream().filter(one -> one.is("CallbackDue")).toList();
    Set<String> firedIds =
        fired.stream().map(one -> one.field("/callbackId")).collect(Collectors.toSet());
    Stream<Finding> twice =
        fired.stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.field("/callbackId") + " due at " + one.field("/dueAt"),
                    Collectors.counting()))
            .entrySet()
            .stream()
            .filter(one -> one.getValue() > 1)
            .map(CallbackRule::several);
    Stream<Finding> early =
        fired.stream()
            .filter(one -> one.occurredAt().isBefore(Instant.parse(one.field("/dueAt"))))
            .map(
                one ->
                    Guarantee.CALLBACKS.brokenBy(
                        "callback %s fired at %s, due at %s"
                            .formatted(
                                one.field("/callbackId"), one.occurredAt(), one.field("/dueAt"))));
    Stream<Finding> never =
        books.callbacks.stream()
            .filter(
                one ->
                    (one.status().equals("SCHEDULED") && one.late())
                        || (one.status().equals("DUE") && !firedIds.contains(one.id())))
            .map(CallbackRule::silent);
    return Stream.of(twice, early, never).flatMap(findings -> findings);
  }

  private static Finding several(Map.Entry<String, Long> one) {
    return Guarantee.CALLBACKS.brokenBy(
        "callback %s fired %d times".formatted(one.getKey(), one.getValue()));
  }

  private static Finding silent(Books.Callback one) {
    return Guarantee.CALLBACKS.brokenBy(
        "callback %s is %s and did not fire".formatted(one.id(), one.status()));
  }
}

package dev.amends.faults;

import dev.amends.faults.Guarantee.Violation;
import dev.amends.faults.RecordedState.CallbackRow;
import dev.amends.faults.RecordedState.OutboxRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A callback fires exactly once for each due time, and not early. */
final class CallbackRule implements Judge.Rule {

  @Override
  public Stream<Violation> check(Acknowledgements acknowledgements, RecordedState state) {
    List<OutboxRow> fired = state.outbox.stream().filter(event -> event.is("CallbackDue")).toList();
    Set<String> firedIds =
        fired.stream().map(event -> event.field("/callbackId")).collect(Collectors.toSet());
    Stream<Violation> twice =
        fired.stream()
            .collect(
                Collectors.groupingBy(
                    event -> event.field("/callbackId") + " due at " + event.field("/dueAt"),
                    Collectors.counting()))
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue() > 1)
            .map(CallbackRule::violationOfRepeatedFiring);
    Stream<Violation> early =
        fired.stream()
            .filter(event -> event.occurredAt().isBefore(Instant.parse(event.field("/dueAt"))))
            .map(
                event ->
                    Guarantee.CALLBACKS.violation(
                        "callback %s fired at %s, due at %s"
                            .formatted(
                                event.field("/callbackId"),
                                event.occurredAt(),
                                event.field("/dueAt"))));
    Stream<Violation> never =
        state.callbacks.stream()
            .filter(
                callback ->
                    (callback.status().equals("SCHEDULED") && callback.late())
                        || (callback.status().equals("DUE") && !firedIds.contains(callback.id())))
            .map(CallbackRule::neverFired);
    return Stream.of(twice, early, never).flatMap(violations -> violations);
  }

  private static Violation violationOfRepeatedFiring(Map.Entry<String, Long> callback) {
    return Guarantee.CALLBACKS.violation(
        "callback %s fired %d times".formatted(callback.getKey(), callback.getValue()));
  }

  private static Violation neverFired(CallbackRow callback) {
    return Guarantee.CALLBACKS.violation(
        "callback %s is %s and did not fire".formatted(callback.id(), callback.status()));
  }
}

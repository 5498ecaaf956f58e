package dev.amends.faults;

import dev.amends.faults.Guarantee.Finding;
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
  public Stream<Finding> check(Acknowledgements acknowledged, RecordedState state) {
    List<OutboxRow> fired = state.outbox.stream().filter(one -> one.is("CallbackDue")).toList();
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
            .map(CallbackRule::firedRepeatedly);
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
        state.callbacks.stream()
            .filter(
                one ->
                    (one.status().equals("SCHEDULED") && one.late())
                        || (one.status().equals("DUE") && !firedIds.contains(one.id())))
            .map(CallbackRule::neverFired);
    return Stream.of(twice, early, never).flatMap(findings -> findings);
  }

  private static Finding firedRepeatedly(Map.Entry<String, Long> callback) {
    return Guarantee.CALLBACKS.brokenBy(
        "callback %s fired %d times".formatted(callback.getKey(), callback.getValue()));
  }

  private static Finding neverFired(CallbackRow callback) {
    return Guarantee.CALLBACKS.brokenBy(
        "callback %s is %s and did not fire".formatted(callback.id(), callback.status()));
  }
}

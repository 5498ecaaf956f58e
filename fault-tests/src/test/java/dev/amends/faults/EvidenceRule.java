package dev.amends.faults;

import dev.amends.faults.Guarantee.Violation;
import dev.amends.faults.RecordedState.EvidenceRow;
import dev.amends.faults.RecordedState.OutboxRow;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each event that carries a hash has one record that stayed behind, and the record matches it. */
final class EvidenceRule implements Judge.Rule {

  @Override
  public Stream<Violation> check(Acknowledgements acknowledgements, RecordedState state) {
    Map<String, String> hashes =
        state.outbox.stream()
            .filter(event -> !event.field("/contentHash").isEmpty())
            .collect(Collectors.toMap(OutboxRow::id, event -> event.field("/contentHash")));
    return Stream.concat(
        ExactlyOnce.compare(
            Guarantee.EVIDENCE,
            "the kept records",
            hashes.keySet(),
            state.evidence.stream().map(EvidenceRow::eventId).toList()),
        state.evidence.stream()
            .filter(kept -> !matches(kept, hashes.getOrDefault(kept.eventId(), kept.sha256())))
            .map(
                kept ->
                    Guarantee.EVIDENCE.violation(
                        "the record of event %s in %s was altered"
                            .formatted(kept.eventId(), kept.service()))));
  }

  private static boolean matches(EvidenceRow kept, String published) {
    return kept.sha256().equals(published) && TimelineRule.sha256(kept.content()).equals(published);
  }
}

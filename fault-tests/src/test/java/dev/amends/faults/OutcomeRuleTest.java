package dev.amends.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.amends.faults.RecordedState.OutboxRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The judge accepts a result again after its withdrawal, and only then. */
class OutcomeRuleTest {
  private final RecordedState state = new RecordedState();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PlanNearBreach 1; PlanNearBreach 2",
        "PlanNearBreach 1; InstalmentReopened 1 NEAR_BREACH; PlanNearBreach 1",
        "PlanNearBreach 1; InstalmentMissed 1; InstalmentReopened 1 MISSED; PlanNearBreach 1",
        "InstalmentPaid 1; InstalmentReopened 1 PAID; InstalmentPaid 1",
        "InstalmentDueSoon 1; PlanAdjusted; InstalmentDueSoon 1",
        "PlanBreached; PlanReinstated - BREACHED; PlanBreached",
        "PlanBreached; PlanAdjusted; PlanBreached",
        "PromisePartlyKept; PlanReinstated - PARTLY_KEPT; PromiseKept",
        "PromiseKept; PlanReinstated - KEPT; PromiseBroken; PlanReinstated - BROKEN; PromiseKept"
      })
  void acceptsAResultAgainAfterItsWithdrawal(String events) {
    assertThat(violations(events)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "InstalmentDueSoon 1; InstalmentDueSoon 1",
        "PlanNearBreach 1; PlanNearBreach 1",
        "PlanNearBreach 1; InstalmentReopened 2 NEAR_BREACH; PlanNearBreach 1",
        "PlanNearBreach 1; InstalmentReopened 1 MISSED; PlanNearBreach 1",
        "InstalmentMissed 1; InstalmentMissed 1",
        "InstalmentPaid 1; InstalmentPaid 1",
        "PlanBreached; PlanReinstated - COMPLETED; PlanBreached",
        "PromisePartlyKept; PromisePartlyKept",
        "PromiseKept; PlanReinstated - BROKEN; PromiseKept"
      })
  void findsAResultThatWasReportedTwice(String events) {
    assertThat(violations(events)).hasSize(1);
  }

  @Test
  void tellsPlansApart() {
    write("PlanBreached", "plan-1");
    write("PlanBreached", "plan-2");
    assertThat(new OutcomeRule().check(new Acknowledgements("L"), state)).isEmpty();
  }

  private List<Guarantee.Violation> violations(String events) {
    Stream.of(events.split("; ", -1)).forEach(event -> write(event, "plan-1"));
    return new OutcomeRule().check(new Acknowledgements("L"), state).toList();
  }

  /**
   * Publishes an event.
   *
   * @param event its name, the number of the payment and the withdrawn result, if it has them
   */
  private void write(String event, String planId) {
    List<String> parts = List.of(event.split(" ", -1));
    ObjectNode payload = new ObjectMapper().createObjectNode().put("planId", planId);
    if (parts.size() > 1 && !parts.get(1).equals("-")) {
      payload.put("number", Integer.parseInt(parts.get(1)));
    }
    if (parts.size() > 2) {
      payload.put("withdrawn", parts.get(2));
    }
    int sequence = state.outbox.size() + 1;
    String type = "dev.amends." + parts.getFirst() + ".v1";
    state.outbox.add(
        new OutboxRow(
            "plan-service",
            sequence,
            "e-" + sequence,
            "plans",
            "L:A",
            type,
            payload,
            Instant.EPOCH));
  }
}

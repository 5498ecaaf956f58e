package dev.amends.faults;

import dev.amends.faults.Guarantee.Violation;
import dev.amends.faults.RecordedState.OutboxRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A payment of a plan, and a plan, gets each result once, unless the result was withdrawn or the
 * terms changed since. An input that has a second effect would report a result again.
 */
final class OutcomeRule implements Judge.Rule {
  private static final Set<String> RESULTS_OF_PAYMENTS =
      Set.of("InstalmentDueSoon", "PlanNearBreach", "InstalmentMissed", "InstalmentPaid");
  private static final Set<String> RESULTS_OF_PLANS =
      Set.of("PlanBreached", "PlanCompleted", "PromiseKept", "PromisePartlyKept", "PromiseBroken");

  /** The results that the withdrawal of a payment's result takes back. */
  private static final Map<String, String> WITHDRAWN_OF_PAYMENTS =
      Map.of(
          "PAID", "InstalmentPaid", "NEAR_BREACH", "PlanNearBreach", "MISSED", "InstalmentMissed");

  private static final Map<String, String> WITHDRAWN_OF_PLANS =
      Map.of(
          "COMPLETED", "PlanCompleted",
          "BREACHED", "PlanBreached",
          "KEPT", "PromiseKept",
          "PARTLY_KEPT", "PromisePartlyKept",
          "BROKEN", "PromiseBroken");

  @Override
  public Stream<Violation> check(Acknowledgements acknowledgements, RecordedState state) {
    Set<Result> known = new HashSet<>();
    List<Violation> violations = new ArrayList<>();
    state.outbox.stream()
        .filter(row -> row.topic().equals("plans"))
        .sorted(Comparator.comparingLong(OutboxRow::sequence))
        .forEach(
            row -> {
              withdraw(known, row);
              results(row)
                  .filter(result -> !known.add(result))
                  .map(result -> Guarantee.OUTCOME.violation(result + " was reported twice"))
                  .forEach(violations::add);
            });
    return violations.stream();
  }

  /**
   * A result of a payment or a plan.
   *
   * @param number the number of the payment; empty for a plan
   */
  private record Result(String event, String planId, String number) {}

  private static Stream<Result> results(OutboxRow row) {
    String planId = row.field("/planId");
    return Stream.concat(
        RESULTS_OF_PAYMENTS.stream()
            .filter(row::is)
            .map(event -> new Result(event, planId, row.field("/number"))),
        RESULTS_OF_PLANS.stream().filter(row::is).map(event -> new Result(event, planId, "")));
  }

  private static void withdraw(Set<Result> known, OutboxRow row) {
    String planId = row.field("/planId");
    String number = row.field("/number");
    String withdrawn = row.field("/withdrawn");
    if (row.is("PlanAdjusted")) {
      known.removeIf(result -> result.planId().equals(planId));
    } else if (row.is("InstalmentMissed")) { // it is no longer within its grace period
      known.remove(new Result("PlanNearBreach", planId, number));
    } else if (row.is("InstalmentReopened")) {
      String event = WITHDRAWN_OF_PAYMENTS.getOrDefault(withdrawn, "");
      known.remove(new Result(event, planId, number));
    } else if (row.is("PlanReinstated")) {
      known.remove(new Result(WITHDRAWN_OF_PLANS.getOrDefault(withdrawn, ""), planId, ""));
    }
  }
}

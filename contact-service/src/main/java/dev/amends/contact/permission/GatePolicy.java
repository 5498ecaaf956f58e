package dev.amends.contact.permission;

import dev.amends.contact.hours.Gate;
import dev.amends.contact.hours.Gates;
import dev.amends.contact.hours.Periods;
import dev.amends.contact.hours.WeekTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the rules that depend on the time into gates: stated inconvenient times, a waiting time,
 * calling hours, frequency caps and quiet periods of a pack.
 */
final class GatePolicy {
  private GatePolicy() {}

  /** A rule of a pack and its gate. */
  record RuleGate(Rule rule, Gate gate) {
    boolean blocks() {
      return rule.severity() == Rule.Severity.BLOCK;
    }
  }

  /** The gates of a pack for a request, in the pack's order, including those that only warn. */
  static List<RuleGate> gates(RulePack pack, ContactFacts facts) {
    List<RuleGate> gates = new ArrayList<>();
    for (Rule rule : pack.rules(facts.request().channel())) {
      gate(rule, facts).ifPresent(gate -> gates.add(new RuleGate(rule, gate)));
    }
    return gates;
  }

  /**
   * The gates that must be open for a contact.
   *
   * @param inconvenient the times at which the person asked not to be contacted
   * @param noContactBefore end of a waiting time, if one runs
   */
  static Gates blocking(
      List<RuleGate> packGates,
      ContactFacts facts,
      List<WeekTime> inconvenient,
      @Nullable Instant noContactBefore) {
    List<Gate> gates = new ArrayList<>();
    inconvenient.forEach(time -> gates.add(Gate.inconvenientTime(time, facts.zones())));
    if (noContactBefore != null) {
      gates.add(Gate.waitingTime(noContactBefore));
    }
    packGates.stream().filter(RuleGate::blocks).map(RuleGate::gate).forEach(gates::add);
    return new Gates(gates);
  }

  /** The gate of a rule; empty if the rule does not depend on the time. */
  static Optional<Gate> gate(Rule rule, ContactFacts facts) {
    Periods exemptions = ConsentPolicy.exemptions(rule, facts);
    return switch (rule) {
      case Rule.CallingHours hours ->
          Optional.of(
              Gate.callingHours(
                  rule.id(), rule.citation(), hours.hours(), facts.zones(), exemptions));
      case Rule.FrequencyCap cap ->
          Optional.of(
              Gate.frequencyCap(
                  rule.id(), rule.citation(), AttemptPolicy.firstBelowCap(cap, facts), exemptions));
      case Rule.QuietPeriod quiet ->
          Optional.of(
              Gate.quietPeriod(
                  rule.id(),
                  rule.citation(),
                  AttemptPolicy.quietPeriodsEnd(quiet, facts),
                  exemptions));
      case Rule.ThirdParties ignored -> Optional.empty();
    };
  }
}

package dev.amends.contact.permission;

import dev.amends.contact.permission.PermitPolicy.Attempted;
import dev.amends.contact.permission.PermitPolicy.Consented;
import dev.amends.contact.permission.PermitPolicy.Standing;
import dev.amends.contact.permission.PermitPolicy.Verdict;
import dev.amends.contact.preference.Restriction.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What time lifts by itself: stated inconvenient times, waiting times, the rules of a pack. The
 * first that refuses is named; the next permitted moment is the first that all of them let pass.
 */
final class ClockPolicy {
  /** So many times a next permitted moment is moved on before it is given up. */
  private static final int LOOKS_MAX = 64;

  private ClockPolicy() {}

  /** One reason to wait. */
  private record Gate(
      String ruleId,
      String citation,
      boolean blocks,
      UnaryOperator<Instant> earliest,
      Function<Instant, List<Attempted>> counted) {

    boolean isClosed(Instant at) {
      return earliest.apply(at).isAfter(at);
    }
  }

  static Verdict judge(RulePack pack, RulePolicy.Facts facts, Standing standing, Instant now) {
    List<Gate> gates = gates(pack, facts, standing);
    List<String> warnings = new ArrayList<>();
    List<Attempted> counted = List.of();
    for (Gate gate : gates) {
      List<Attempted> here = gate.counted().apply(now);
      if (gate.isClosed(now)) {
        if (gate.blocks()) {
          return new Verdict.Denied(
              gate.ruleId(), gate.citation(), here, nextPermitted(gates, now));
        }
        warnings.add(gate.ruleId());
      }
      counted = here.size() > counted.size() ? here : counted;
    }
    return new Verdict.Granted(counted, warnings, exemption(pack, facts, now));
  }

  private static List<Gate> gates(RulePack pack, RulePolicy.Facts facts, Standing standing) {
    List<Gate> gates = new ArrayList<>();
    if (!PermitPolicy.isForTheRepresentative(facts.request())) {
      PermitPolicy.said(standing, Kind.INCONVENIENT_TIME)
          .forEach(
              terms ->
                  gates.add(
                      new Gate(
                          "inconvenient-time",
                          "it was said that this time is inconvenient",
                          true,
                          from -> InconvenientTimePolicy.next(terms, from, standing.zones()),
                          at -> List.of())));
    }
    Instant wait = standing.noContactBefore();
    if (wait != null) {
      gates.add(
          new Gate(
              "waiting-time",
              "no outbound contact during a waiting time or a cool-down",
              true,
              from -> wait.isAfter(from) ? wait : from,
              at -> List.of()));
    }
    for (Rule rule : pack.rules(facts.request().channel())) {
      if (rule instanceof Rule.ThirdParties) {
        continue; // no clock opens it
      }
      gates.add(
          new Gate(
              rule.id(),
              rule.citation(),
              rule.severity() == Rule.Severity.BLOCK,
              from -> RulePolicy.earliest(rule, facts, from),
              at -> RulePolicy.counted(rule, facts, at)));
    }
    return gates;
  }

  /** The first moment at which every blocking gate lets the attempt pass. */
  private static @Nullable Instant nextPermitted(List<Gate> gates, Instant from) {
    Instant candidate = from;
    for (int look = 0; look < LOOKS_MAX; look++) {
      Instant latest = candidate;
      for (Gate gate : gates) {
        Instant earliest = gate.blocks() ? gate.earliest().apply(candidate) : candidate;
        latest = earliest.isAfter(latest) ? earliest : latest;
      }
      if (latest.equals(candidate)) {
        return candidate;
      }
      candidate = latest;
    }
    return null;
  }

  private static @Nullable Consented exemption(RulePack pack, RulePolicy.Facts facts, Instant now) {
    for (Rule rule : pack.rules(facts.request().channel())) {
      Consented exemption = RulePolicy.exemption(rule, facts, now);
      if (exemption != null) {
        return exemption;
      }
    }
    return null;
  }
}

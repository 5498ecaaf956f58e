package dev.amends.faults;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The inputs and commands that the platform acknowledged, as the test itself recorded them. */
final class Acknowledgements {
  private final String lenderId;
  private final Map<Integer, Input> inputs = new ConcurrentSkipListMap<>();
  private final Set<String> assessments = ConcurrentHashMap.newKeySet();
  private final Set<String> plans = ConcurrentHashMap.newKeySet();
  private final Set<String> approvals = ConcurrentHashMap.newKeySet();

  Acknowledgements(String lenderId) {
    this.lenderId = lenderId;
  }

  /** Records an input that the broker acknowledged. */
  void recordInput(Input input) {
    inputs.put(input.number(), input);
  }

  /** Records an assessment whose id an agent received. */
  void recordAssessment(String assessmentId) {
    assessments.add(assessmentId);
  }

  /** Records a plan whose id an agent received. */
  void recordPlan(String planId) {
    plans.add(planId);
  }

  /** Records a plan whose approval was acknowledged to a supervisor. */
  void recordApproval(String planId) {
    approvals.add(planId);
  }

  String lenderId() {
    return lenderId;
  }

  /** The CloudEvents source of the lender. */
  String source() {
    return "/lenders/" + lenderId;
  }

  /** The acknowledged inputs in the order of publication. */
  Collection<Input> inputs() {
    return inputs.values();
  }

  Set<String> assessments() {
    return assessments;
  }

  Set<String> plans() {
    return plans;
  }

  Set<String> approvals() {
    return approvals;
  }

  /** The state that the acknowledged inputs must lead to, by record key. */
  Map<String, ExpectedAccount> accounts() {
    Map<String, ExpectedAccount> accounts = new TreeMap<>();
    for (Input input : inputs()) {
      if (input.kind() != Input.Kind.DAY_CLOSED) {
        accounts.computeIfAbsent(input.key(), ExpectedAccount::new).apply(input);
      }
    }
    return accounts;
  }
}

package dev.amends.faults;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What the platform acknowledged to a lender and its agents: the driver's own record of it. */
final class Ledger {
  private final String lenderId;
  private final Map<Integer, Input> inputs = new ConcurrentSkipListMap<>();
  private final Set<String> assessments = ConcurrentHashMap.newKeySet();
  private final Set<String> plans = ConcurrentHashMap.newKeySet();
  private final Set<String> approvals = ConcurrentHashMap.newKeySet();

  Ledger(String lenderId) {
    this.lenderId = lenderId;
  }

  /** The broker has it. */
  void acknowledged(Input input) {
    inputs.put(input.number(), input);
  }

  /** An agent was told the number of an assessment. */
  void assessed(String assessmentId) {
    assessments.add(assessmentId);
  }

  /** An agent was told the number of a plan. */
  void proposed(String planId) {
    plans.add(planId);
  }

  /** A supervisor was told that his approval counts. */
  void approved(String planId) {
    approvals.add(planId);
  }

  String lenderId() {
    return lenderId;
  }

  /** The CloudEvents source of the lender. */
  String source() {
    return "/lenders/" + lenderId;
  }

  /** The acknowledged inputs in the order of telling. */
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

  /** What the acknowledged inputs come to, by record key. */
  Map<String, Account> accounts() {
    Map<String, Account> accounts = new TreeMap<>();
    for (Input input : inputs()) {
      if (input.kind() != Input.Kind.DAY_CLOSED) {
        accounts.computeIfAbsent(input.key(), Account::new).take(input);
      }
    }
    return accounts;
  }
}

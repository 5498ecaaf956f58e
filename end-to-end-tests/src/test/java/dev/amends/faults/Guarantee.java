package dev.amends.faults;

/** What is promised, each to be judged by itself. */
enum Guarantee {
  TAKEN_IN_ONCE("every acknowledged input, and every event told, is taken in once by each service"),
  NOTHING_PARKED("nothing waits for an operator"),
  TOLD("what a service wrote into its outbox is on its topic, and nothing else is"),
  TOLD_IN_ORDER("an account's events stand on a topic in the order in which they happened"),
  ONE_EFFECT("every input changes its case once, in the order of its account"),
  FIGURES("a case has the figures of the lender's newest word"),
  MONEY("money received is the ledger's, and is allocated or unallocated, to the cent"),
  TIMELINE("a timeline has no hole, no double and no altered entry"),
  CALLBACKS("a callback fires once, not before its time, and not never"),
  COMMANDS("an acknowledged command has its effect once"),
  CAUGHT_UP("no service is behind");

  private final String promise;

  Guarantee(String promise) {
    this.promise = promise;
  }

  /** The promise in words. */
  String promise() {
    return promise;
  }

  /** Something that breaks it. */
  Finding brokenBy(String what) {
    return new Finding(this, what);
  }

  /** A broken guarantee and what breaks it. */
  record Finding(Guarantee guarantee, String what) {}
}

package dev.amends.faults;

/** A guarantee of the platform that the judge checks on its own. */
enum Guarantee {
  CONSUMED_ONCE("each subscribed service consumes every acknowledged input and every event once"),
  NOTHING_PARKED("no message is parked"),
  PUBLISHED("a topic holds exactly the events in the outbox of its service"),
  PUBLISHED_IN_ORDER("a topic holds the events of an account in the order in which they happened"),
  ONE_EFFECT("every input changes its case once, in the order of the account"),
  FIGURES("a case has the figures of the lender's latest event"),
  MONEY("all money received is recorded and is either allocated or unallocated, to the cent"),
  OUTCOME("a payment of a plan and a plan get each result once, unless it was withdrawn"),
  TIMELINE("a timeline has no missing, duplicate or altered entry"),
  EVIDENCE("the record behind each hash on an event is kept once and matches it"),
  CALLBACKS("a callback fires exactly once and not before its time"),
  COMMANDS("an acknowledged command takes effect once"),
  CAUGHT_UP("no service is behind");

  private final String description;

  Guarantee(String description) {
    this.description = description;
  }

  /** The text of the guarantee. */
  String description() {
    return description;
  }

  /** Reports a violation of this guarantee. */
  Violation violation(String what) {
    return new Violation(this, what);
  }

  /** A violation of a guarantee, in words. */
  record Violation(Guarantee guarantee, String what) {}
}

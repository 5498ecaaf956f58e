package dev.amends.contact.contactlog;

/** Why a call that was owed ends, or does not end, without a contact. */
enum NoContactReason {
  /** What it was about was settled in writing. */
  SETTLED_IN_WRITING(false),
  /** What it was about is settled otherwise, such as by a payment. */
  NOT_NEEDED(false),
  /** There was no time for it. */
  NO_TIME(true),
  /** No permit was granted for it. */
  NOT_PERMITTED(true),
  /** The telephone or another system was out of order. */
  TECHNICAL(true);

  private final boolean owed;

  NoContactReason(boolean owed) {
    this.owed = owed;
  }

  /** Whether the call was not made, so that it is still owed. */
  boolean leavesItOwed() {
    return owed;
  }
}

package dev.amends.contact.contactlog;

/** The reason why an agent completes a callback without a contact. */
enum NoContactReason {
  /** The matter was settled in writing. */
  SETTLED_IN_WRITING(false),
  /** The matter was settled otherwise, for example by a payment. */
  NOT_NEEDED(false),
  /** The agent had no time. */
  NO_TIME(true),
  /** No permit was granted. */
  NOT_PERMITTED(true),
  /** The telephone or another system was out of service. */
  TECHNICAL(true);

  private final boolean outstanding;

  NoContactReason(boolean outstanding) {
    this.outstanding = outstanding;
  }

  /** Whether the callback stays outstanding because nobody called. */
  boolean leavesCallbackOutstanding() {
    return outstanding;
  }
}

package dev.amends.events;

import static dev.amends.events.Fields.required;

/**
 * An event by which a service reports on its own topic whether it has parked messages of an
 * account. While one service has, the facts about the account may be out of date in all of them.
 */
public sealed interface AccountInputEvent extends Event {

  /** Returns the lender's number of the account. */
  String accountId();

  /** Returns who or what caused this event, and why. */
  Origin origin();

  /** Returns the account, which is also the key of the Kafka record. */
  default AccountKey account() {
    return new AccountKey(lenderId(), accountId());
  }

  /** The service parked a message of an account that had no parked message before. */
  record AccountInputParked(String lenderId, String accountId, Origin origin)
      implements AccountInputEvent {
    public AccountInputParked {
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(origin, "origin");
    }
  }

  /** The last parked message of an account was released or discarded in the service. */
  record AccountInputResumed(String lenderId, String accountId, Origin origin)
      implements AccountInputEvent {
    public AccountInputResumed {
      required(lenderId, "lenderId");
      required(accountId, "accountId");
      required(origin, "origin");
    }
  }
}

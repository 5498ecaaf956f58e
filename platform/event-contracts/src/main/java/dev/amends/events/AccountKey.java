package dev.amends.events;

import static dev.amends.events.Fields.required;

/**
 * Identifies an account of a lender; the key of every record on every topic.
 *
 * @param lenderId the lender; contains no colon
 * @param accountId the lender's number of the account
 */
public record AccountKey(String lenderId, String accountId) implements Comparable<AccountKey> {

  public AccountKey {
    required(lenderId, "lenderId");
    required(accountId, "accountId");
    if (lenderId.indexOf(':') >= 0) {
      throw new InvalidEvent("lenderId", "must not contain a colon (was " + lenderId + ")");
    }
  }

  /** Returns the Kafka record key, {@code <lenderId>:<accountId>}. */
  public String recordKey() {
    return lenderId + ":" + accountId;
  }

  /**
   * Parses a record key.
   *
   * @throws InvalidEvent if the text is not {@code <lenderId>:<accountId>}
   */
  public static AccountKey parse(String recordKey) {
    int colon = recordKey.indexOf(':');
    if (colon <= 0 || colon == recordKey.length() - 1) {
      throw new InvalidEvent("key", "must be <lenderId>:<accountId> (was " + recordKey + ")");
    }
    return new AccountKey(recordKey.substring(0, colon), recordKey.substring(colon + 1));
  }

  /** Orders accounts for locking, so that two transactions never deadlock. */
  @Override
  public int compareTo(AccountKey other) {
    return recordKey().compareTo(other.recordKey());
  }

  @Override
  public String toString() {
    return recordKey();
  }
}

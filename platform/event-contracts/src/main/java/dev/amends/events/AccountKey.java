package dev.amends.events;

import static dev.amends.events.Fields.required;

/**
 * One account in one lender's book; the key of every record on every topic.
 *
 * @param lenderId the lender, without a colon
 * @param accountId the lender's own number of the account
 */
public record AccountKey(String lenderId, String accountId) implements Comparable<AccountKey> {

  public AccountKey {
    required(lenderId, "lenderId");
    required(accountId, "accountId");
    if (lenderId.indexOf(':') >= 0) {
      throw new InvalidEvent("lenderId", "must not contain a colon, was " + lenderId);
    }
  }

  /** The Kafka record key, {@code <lenderId>:<accountId>}. */
  public String recordKey() {
    return lenderId + ":" + accountId;
  }

  /**
   * Reads a record key back.
   *
   * @throws InvalidEvent where the text is not {@code <lenderId>:<accountId>}
   */
  public static AccountKey parse(String recordKey) {
    int colon = recordKey.indexOf(':');
    if (colon <= 0 || colon == recordKey.length() - 1) {
      throw new InvalidEvent("key", "must be <lenderId>:<accountId>, was " + recordKey);
    }
    return new AccountKey(recordKey.substring(0, colon), recordKey.substring(colon + 1));
  }

  /** The order in which accounts are locked, so that two transactions never wait for each other. */
  @Override
  public int compareTo(AccountKey other) {
    return recordKey().compareTo(other.recordKey());
  }

  @Override
  public String toString() {
    return recordKey();
  }
}

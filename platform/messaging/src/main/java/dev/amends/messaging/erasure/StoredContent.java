package dev.amends.messaging.erasure;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads an encrypted column for the export. A service has one for each such column. */
public interface StoredContent {
  /** The table and the column, such as {@code delinquent_account.borrower}. */
  String column();

  /** Decrypts the stored bytes; never called for an empty or erased value. */
  JsonNode read(byte[] stored);
}

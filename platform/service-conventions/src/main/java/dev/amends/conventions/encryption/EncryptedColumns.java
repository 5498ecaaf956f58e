package dev.amends.conventions.encryption;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The encrypted columns of a table.
 *
 * @param purpose binds the encrypted content, so that it cannot be decrypted as the content of
 *     another table
 */
public record EncryptedColumns(String table, List<String> names, String purpose) {

  /** Columns whose purpose is their table. */
  public static EncryptedColumns of(String table, String... names) {
    return new EncryptedColumns(table, List.of(names), table);
  }

  byte[] purposeBytes() {
    return purpose.getBytes(StandardCharsets.UTF_8);
  }
}

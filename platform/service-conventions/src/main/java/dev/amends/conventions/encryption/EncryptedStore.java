package dev.amends.conventions.encryption;

/**
 * Encrypts the content of some columns of a table. Each store is a bean, so that {@link
 * ReencryptionJob} finds its columns when a key is rotated.
 */
public abstract class EncryptedStore {
  private final PersonalDataCipher cipher;
  private final EncryptedColumns columns;

  protected EncryptedStore(PersonalDataCipher cipher, EncryptedColumns columns) {
    this.cipher = cipher;
    this.columns = columns;
  }

  /** The columns that the store encrypts. */
  public EncryptedColumns columns() {
    return columns;
  }

  /** Encrypts content for these columns; the result differs each time. */
  protected final byte[] encrypt(byte[] content) {
    return cipher.encrypt(content, columns.purposeBytes());
  }

  /**
   * Decrypts the content of one of these columns.
   *
   * @throws IllegalStateException if it was altered, or its key is not in the key set
   */
  public final byte[] decrypt(byte[] stored) {
    return cipher.decrypt(stored, columns.purposeBytes());
  }
}

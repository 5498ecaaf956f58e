package dev.amends.conventions.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.AttributeConverter;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts texts of a table at rest. A subclass names the columns; an attribute refers to it with
 * {@code @Convert}.
 */
public abstract class EncryptedText extends EncryptedStore
    implements AttributeConverter<String, byte[]> {
  /** Replaces an erased text in a column that must not be null. */
  private static final String ERASED = "[erased]";

  protected EncryptedText(PersonalDataCipher cipher, String table, String... columns) {
    super(cipher, EncryptedColumns.of(table, columns));
  }

  /** Whether a text stands for one that was erased. */
  public static boolean isErased(String text) {
    return text.equals(ERASED);
  }

  @Override
  public byte @Nullable [] convertToDatabaseColumn(@Nullable String text) {
    return text == null ? null : encrypt(text.getBytes(UTF_8));
  }

  @Override
  public @Nullable String convertToEntityAttribute(byte @Nullable [] stored) {
    if (stored == null) {
      return null;
    }
    return stored.length == 0 ? ERASED : new String(decrypt(stored), UTF_8);
  }
}

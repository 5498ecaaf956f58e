package dev.amends.conventions.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Stores objects of a table as encrypted JSON. A subclass is also the {@code AttributeConverter} of
 * the type; mark it {@code @Immutable}, so that Hibernate need not copy the object to detect
 * changes.
 */
public abstract class EncryptedJson extends EncryptedStore {
  private final ObjectMapper json;

  protected EncryptedJson(PersonalDataCipher cipher, ObjectMapper json, EncryptedColumns columns) {
    super(cipher, columns);
    this.json = json;
  }

  /** Writes an object as encrypted JSON; null stays null. */
  protected final byte @Nullable [] write(@Nullable Object value) {
    try {
      return value == null ? null : encrypt(json.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write an object of " + columns().table(), e);
    }
  }

  /** Reads an object from encrypted JSON; null stays null. */
  protected final <T> @Nullable T read(byte @Nullable [] stored, TypeReference<T> type) {
    if (stored == null) {
      return null;
    }
    try {
      return json.readValue(stored.length == 0 ? erased(type) : decrypt(stored), type);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read an object of " + columns().table(), e);
    }
  }

  /** Returns an empty list or object in place of an erased one. */
  private byte[] erased(TypeReference<?> type) {
    boolean list = json.constructType(type.getType()).isCollectionLikeType();
    return (list ? "[]" : "{}").getBytes(UTF_8);
  }
}

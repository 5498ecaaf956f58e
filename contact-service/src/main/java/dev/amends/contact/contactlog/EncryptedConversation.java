package dev.amends.contact.contactlog;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.conventions.encryption.EncryptedColumns;
import dev.amends.conventions.encryption.EncryptedJson;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores the notes on a conversation as encrypted JSON. */
@Converter
@Singleton
@Immutable
class EncryptedConversation extends EncryptedJson
    implements AttributeConverter<ConversationNotes, byte[]> {
  private static final TypeReference<ConversationNotes> TYPE = new TypeReference<>() {};

  EncryptedConversation(PersonalDataCipher cipher, ObjectMapper json) {
    super(cipher, json, EncryptedColumns.of("contact", "talk"));
  }

  @Override
  public byte @Nullable [] convertToDatabaseColumn(@Nullable ConversationNotes value) {
    return write(value);
  }

  @Override
  public @Nullable ConversationNotes convertToEntityAttribute(byte @Nullable [] stored) {
    return read(stored, TYPE);
  }
}

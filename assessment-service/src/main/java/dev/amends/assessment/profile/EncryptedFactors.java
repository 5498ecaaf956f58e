package dev.amends.assessment.profile;

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

/** Stores facts about family and business as encrypted JSON. */
@Converter
@Singleton
@Immutable
class EncryptedFactors extends EncryptedJson implements AttributeConverter<ProfileFactors, byte[]> {
  private static final TypeReference<ProfileFactors> TYPE = new TypeReference<>() {};

  EncryptedFactors(PersonalDataCipher cipher, ObjectMapper json) {
    super(cipher, json, EncryptedColumns.of("case_profile", "factors"));
  }

  @Override
  public byte @Nullable [] convertToDatabaseColumn(@Nullable ProfileFactors value) {
    return write(value);
  }

  @Override
  public @Nullable ProfileFactors convertToEntityAttribute(byte @Nullable [] stored) {
    return read(stored, TYPE);
  }
}

package dev.amends.cases.account;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.conventions.encryption.EncryptedColumns;
import dev.amends.conventions.encryption.EncryptedJson;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Stores the facts of a borrower as encrypted JSON; after an erasure, the column is empty. */
@Converter
@Singleton
@Immutable
class EncryptedFacts extends EncryptedJson implements AttributeConverter<BorrowerFacts, byte[]> {
  private static final TypeReference<BorrowerFacts> TYPE = new TypeReference<>() {};

  EncryptedFacts(PersonalDataCipher cipher, ObjectMapper json) {
    super(
        cipher,
        json,
        new EncryptedColumns(
            "delinquent_account", List.of("borrower"), "delinquent_account.borrower"));
  }

  @Override
  public byte @Nullable [] convertToDatabaseColumn(@Nullable BorrowerFacts facts) {
    return write(facts);
  }

  @Override
  public @Nullable BorrowerFacts convertToEntityAttribute(byte @Nullable [] stored) {
    return stored == null || stored.length == 0 ? BorrowerFacts.NONE : read(stored, TYPE);
  }
}

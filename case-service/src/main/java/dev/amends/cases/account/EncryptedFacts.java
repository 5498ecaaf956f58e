package dev.amends.cases.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.hibernate.annotations.Immutable;

/** Stores the facts of a borrower as encrypted JSON; there are no bytes once they were erased. */
@Converter
@Singleton
@Immutable // so Hibernate need not copy the facts to detect changes
class EncryptedFacts implements AttributeConverter<BorrowerFacts, byte[]> {
  static final byte[] PURPOSE = "delinquent_account.borrower".getBytes(UTF_8);

  private final PersonalDataCipher cipher;
  private final ObjectMapper json;

  EncryptedFacts(PersonalDataCipher cipher, ObjectMapper json) {
    this.cipher = cipher;
    this.json = json;
  }

  @Override
  public byte[] convertToDatabaseColumn(BorrowerFacts facts) {
    try {
      return cipher.encrypt(json.writeValueAsBytes(facts), PURPOSE);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("writing the facts of a borrower failed", e);
    }
  }

  @Override
  public BorrowerFacts convertToEntityAttribute(byte[] stored) {
    if (stored.length == 0) {
      return BorrowerFacts.NONE;
    }
    try {
      return json.readValue(cipher.decrypt(stored, PURPOSE), BorrowerFacts.class);
    } catch (IOException e) {
      throw new UncheckedIOException("reading the facts of a borrower failed", e);
    }
  }
}

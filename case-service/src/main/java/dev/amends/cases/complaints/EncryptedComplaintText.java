package dev.amends.cases.complaints;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Stores the texts of complaints encrypted. */
@Converter
@Singleton
class EncryptedComplaintText extends EncryptedText {

  EncryptedComplaintText(PersonalDataCipher cipher) {
    super(cipher, "complaint", "text");
  }
}

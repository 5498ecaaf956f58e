package dev.amends.contact.borrower;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts numbers and addresses at rest; they are compared by their keyed hash. */
@Converter
@Singleton
class EncryptedPointValue extends EncryptedText {

  EncryptedPointValue(PersonalDataCipher cipher) {
    super(cipher, "contact_point", "value");
  }
}

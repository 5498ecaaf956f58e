package dev.amends.plan.payoff;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts letters at rest. */
@Converter
@Singleton
class EncryptedLetterPage extends EncryptedText {

  EncryptedLetterPage(PersonalDataCipher cipher) {
    super(cipher, "issued_letter", "html");
  }
}

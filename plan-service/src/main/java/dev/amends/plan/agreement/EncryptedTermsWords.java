package dev.amends.plan.agreement;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts the borrower's words on proposed terms at rest. */
@Converter
@Singleton
class EncryptedTermsWords extends EncryptedText {

  EncryptedTermsWords(PersonalDataCipher cipher) {
    super(cipher, "plan_version", "own_words");
  }
}

package dev.amends.plan.proposal;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts the borrower's words on a refused proposal at rest. */
@Converter
@Singleton
class EncryptedRefusalWords extends EncryptedText {

  EncryptedRefusalWords(PersonalDataCipher cipher) {
    super(cipher, "plan_refusal", "own_words");
  }
}

package dev.amends.contact.quality;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts borrowers' comments at rest. */
@Converter
@Singleton
class EncryptedOutcomeComment extends EncryptedText {

  EncryptedOutcomeComment(PersonalDataCipher cipher) {
    super(cipher, "case_outcome", "comment");
  }
}

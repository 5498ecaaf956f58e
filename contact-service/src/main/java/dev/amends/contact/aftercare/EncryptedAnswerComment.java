package dev.amends.contact.aftercare;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts borrowers' comments on the handling of their cases at rest. */
@Converter
@Singleton
class EncryptedAnswerComment extends EncryptedText {

  EncryptedAnswerComment(PersonalDataCipher cipher) {
    super(cipher, "satisfaction_answer", "comment");
  }
}

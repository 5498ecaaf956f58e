package dev.amends.contact.aftercare;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Stores comments of borrowers on the handling of their cases encrypted. */
@Converter
@Singleton
class EncryptedAnswerComment extends EncryptedText {

  EncryptedAnswerComment(PersonalDataCipher cipher) {
    super(cipher, "satisfaction_answer", "comment");
  }
}

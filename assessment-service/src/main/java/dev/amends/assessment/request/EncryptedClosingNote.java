package dev.amends.assessment.request;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts notes on closed requests at rest. */
@Converter
@Singleton
class EncryptedClosingNote extends EncryptedText {

  EncryptedClosingNote(PersonalDataCipher cipher) {
    super(cipher, "assessment_request", "closing_note");
  }
}

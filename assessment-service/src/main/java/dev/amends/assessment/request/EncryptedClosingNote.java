package dev.amends.assessment.request;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Stores notes on closed requests encrypted. */
@Converter
@Singleton
class EncryptedClosingNote extends EncryptedText {

  EncryptedClosingNote(PersonalDataCipher cipher) {
    super(cipher, "assessment_request", "closing_note");
  }
}

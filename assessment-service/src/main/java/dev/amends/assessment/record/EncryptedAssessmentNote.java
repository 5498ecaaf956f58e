package dev.amends.assessment.record;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts notes on assessments at rest. */
@Converter
@Singleton
class EncryptedAssessmentNote extends EncryptedText {

  EncryptedAssessmentNote(PersonalDataCipher cipher) {
    super(cipher, "assessment", "note");
  }
}

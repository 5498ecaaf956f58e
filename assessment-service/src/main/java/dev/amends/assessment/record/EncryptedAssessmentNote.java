package dev.amends.assessment.record;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Stores notes on assessments encrypted. */
@Converter
@Singleton
class EncryptedAssessmentNote extends EncryptedText {

  EncryptedAssessmentNote(PersonalDataCipher cipher) {
    super(cipher, "assessment", "note");
  }
}

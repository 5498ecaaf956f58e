package dev.amends.contact.conduct;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts notes on breaches at rest. */
@Converter
@Singleton
class EncryptedBreachNote extends EncryptedText {

  EncryptedBreachNote(PersonalDataCipher cipher) {
    super(cipher, "conduct_breach", "note");
  }
}

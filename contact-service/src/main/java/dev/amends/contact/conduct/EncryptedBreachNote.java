package dev.amends.contact.conduct;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Stores notes on breaches encrypted. */
@Converter
@Singleton
class EncryptedBreachNote extends EncryptedText {

  EncryptedBreachNote(PersonalDataCipher cipher) {
    super(cipher, "conduct_breach", "note");
  }
}

package dev.amends.contact.callback;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts notes on callbacks at rest. */
@Converter
@Singleton
class EncryptedCallbackNote extends EncryptedText {

  EncryptedCallbackNote(PersonalDataCipher cipher) {
    super(cipher, "callback", "note");
  }
}

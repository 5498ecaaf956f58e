package dev.amends.contact.callback;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Stores notes on callbacks encrypted. */
@Converter
@Singleton
class EncryptedCallbackNote extends EncryptedText {

  EncryptedCallbackNote(PersonalDataCipher cipher) {
    super(cipher, "callback", "note");
  }
}

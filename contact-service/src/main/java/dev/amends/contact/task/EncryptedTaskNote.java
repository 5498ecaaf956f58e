package dev.amends.contact.task;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts notes on tasks at rest. */
@Converter
@Singleton
class EncryptedTaskNote extends EncryptedText {

  EncryptedTaskNote(PersonalDataCipher cipher) {
    super(cipher, "task", "note");
  }
}

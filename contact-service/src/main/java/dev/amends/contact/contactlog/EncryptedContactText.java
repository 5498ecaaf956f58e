package dev.amends.contact.contactlog;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts at rest the words and notes of a contact, and the number or address that was used. */
@Converter
@Singleton
class EncryptedContactText extends EncryptedText {

  EncryptedContactText(PersonalDataCipher cipher) {
    super(cipher, "contact", "contact_point", "notes", "own_words", "agent_view", "reason_note");
  }
}

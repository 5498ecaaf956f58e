package dev.amends.contact.letter;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts letters at rest. */
@Converter
@Singleton
class EncryptedNoticeText extends EncryptedText {

  EncryptedNoticeText(PersonalDataCipher cipher) {
    super(cipher, "notice", "text", "html");
  }
}

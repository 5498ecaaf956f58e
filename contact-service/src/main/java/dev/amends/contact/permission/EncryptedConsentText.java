package dev.amends.contact.permission;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts at rest the words in which a borrower consented, and why the consent ended. */
@Converter
@Singleton
class EncryptedConsentText extends EncryptedText {

  EncryptedConsentText(PersonalDataCipher cipher) {
    super(cipher, "contact_consent", "own_words", "withdrawn_why");
  }
}

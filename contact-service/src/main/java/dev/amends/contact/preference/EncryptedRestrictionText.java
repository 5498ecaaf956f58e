package dev.amends.contact.preference;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts at rest the words in which a borrower stated a restriction, and why it ended. */
@Converter
@Singleton
class EncryptedRestrictionText extends EncryptedText {

  EncryptedRestrictionText(PersonalDataCipher cipher) {
    super(cipher, "contact_restriction", "own_words", "lifted_why");
  }
}

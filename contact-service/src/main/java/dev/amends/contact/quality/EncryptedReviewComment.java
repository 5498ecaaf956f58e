package dev.amends.contact.quality;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts comments on contacts at rest. */
@Converter
@Singleton
class EncryptedReviewComment extends EncryptedText {

  EncryptedReviewComment(PersonalDataCipher cipher) {
    super(cipher, "contact_review", "comment");
  }
}

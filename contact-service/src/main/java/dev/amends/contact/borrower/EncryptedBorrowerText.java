package dev.amends.contact.borrower;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts the name of a borrower and the details of their representative at rest. */
@Converter
@Singleton
class EncryptedBorrowerText extends EncryptedText {

  EncryptedBorrowerText(PersonalDataCipher cipher) {
    super(
        cipher,
        "borrower_file",
        "name",
        "representative_name",
        "representative_authority",
        "representative_contact",
        "representative_ended_why");
  }
}

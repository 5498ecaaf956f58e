package dev.amends.contact.letter;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Encrypts notes on deliveries at rest. */
@Converter
@Singleton
class EncryptedDeliveryNote extends EncryptedText {

  EncryptedDeliveryNote(PersonalDataCipher cipher) {
    super(cipher, "notice_delivery", "note");
  }
}

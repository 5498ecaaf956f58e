package dev.amends.cases.statement;

import dev.amends.conventions.encryption.EncryptedText;
import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.inject.Singleton;
import jakarta.persistence.Converter;

/** Stores statements encrypted. */
@Converter
@Singleton
class EncryptedStatementPage extends EncryptedText {

  EncryptedStatementPage(PersonalDataCipher cipher) {
    super(cipher, "account_statement", "html");
  }
}

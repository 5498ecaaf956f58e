package dev.amends.cases.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.conventions.encryption.PersonalDataCipher;
import dev.amends.messaging.erasure.StoredContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads the encrypted facts of a borrower for the export of their data. */
@ApplicationScoped
class BorrowerFactsContent implements StoredContent {
  private final PersonalDataCipher cipher;
  private final ObjectMapper json;

  BorrowerFactsContent(PersonalDataCipher cipher, ObjectMapper json) {
    this.cipher = cipher;
    this.json = json;
  }

  @Override
  public String column() {
    return "delinquent_account.borrower";
  }

  @Override
  public JsonNode read(byte[] stored) {
    try {
      return json.readTree(cipher.decrypt(stored, EncryptedFacts.PURPOSE));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the facts of a borrower failed", e);
    }
  }
}

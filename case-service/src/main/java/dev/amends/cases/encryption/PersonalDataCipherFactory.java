package dev.amends.cases.encryption;

import dev.amends.conventions.encryption.PersonalDataCipher;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Loads the configured key set. */
class PersonalDataCipherFactory {
  @Produces
  @Singleton
  @Startup // so that an invalid key set prevents startup
  PersonalDataCipher cipher(EncryptionConfig config) {
    return new PersonalDataCipher("amends.cases.encryption.key-set", config.keySet());
  }
}

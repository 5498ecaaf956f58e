package dev.amends.contact.encryption;

import dev.amends.conventions.encryption.PersonalDataCipher;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Loads the configured key set. */
class PersonalDataCipherFactory {
  @Produces
  @ApplicationScoped // Hibernate creates its converters before configuration can be read
  @Startup // so that an invalid key set prevents startup
  PersonalDataCipher cipher(EncryptionConfig config) {
    return new PersonalDataCipher("amends.contact.encryption.key-set", config.keySet());
  }
}

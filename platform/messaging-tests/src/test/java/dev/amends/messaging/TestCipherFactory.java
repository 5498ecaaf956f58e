package dev.amends.messaging;

import dev.amends.conventions.encryption.PersonalDataCipher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the cipher that each service creates from its own key set. */
class TestCipherFactory {
  @Produces
  @ApplicationScoped
  PersonalDataCipher cipher(@ConfigProperty(name = "test.key-set") String keySet) {
    return new PersonalDataCipher("test.key-set", keySet);
  }
}

package dev.amends.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import dev.amends.launcher.services.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;

/** Decrypts the evidence of a service with the key set in the data directory of the platform. */
final class EncryptedEvidence {
  private static final byte[] PURPOSE = "evidence_record".getBytes(UTF_8);

  private final Aead keys;

  private EncryptedEvidence(Aead keys) {
    this.keys = keys;
  }

  static EncryptedEvidence of(Service service, Path data) {
    try {
      AeadConfig.register();
      String keySet = Files.readString(service.personalDataKeySet(data.resolve("keys")));
      return new EncryptedEvidence(
          TinkJsonProtoKeysetFormat.parseKeyset(keySet, InsecureSecretKeyAccess.get())
              .getPrimitive(RegistryConfiguration.get(), Aead.class));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the key set of " + service, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot load the key set of " + service, e);
    }
  }

  /** Decrypts a record. If it was altered, returns a text that says so and matches no hash. */
  String decrypt(byte[] stored) {
    try {
      return new String(keys.decrypt(stored, PURPOSE), UTF_8);
    } catch (GeneralSecurityException e) {
      return "not readable: " + e.getMessage();
    }
  }
}

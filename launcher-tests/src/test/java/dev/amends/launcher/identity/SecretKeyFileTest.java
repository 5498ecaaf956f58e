package dev.amends.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secret keys that outlive a restart. */
class SecretKeyFileTest {
  @Test
  void createsAKeyOnceThatOnlyTheOwnerCanRead(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("keys").resolve("contact-points.key");
    String key = SecretKeyFile.load(file);
    assertThat(key).hasSize(64);
    assertThat(SecretKeyFile.load(file)).isEqualTo(key);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(SecretKeyFile.load(directory.resolve("another.key"))).isNotEqualTo(key);
  }

  /**
   * case-service rejects a key set of another form, so that every journey shows that it is right.
   */
  @Test
  void createsAKeySetForTheTokensOfLinks(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("keys").resolve("borrower-links.json");
    String keySet = SigningKeySet.load(file);
    assertThat(keySet).contains("JwtHmacKey\",\"value\":\"EAEaI").doesNotContain("\n");
    assertThat(SigningKeySet.load(file)).isEqualTo(keySet);
    assertThat(SigningKeySet.load(directory.resolve("another.json"))).isNotEqualTo(keySet);
  }
}

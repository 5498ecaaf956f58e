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
}

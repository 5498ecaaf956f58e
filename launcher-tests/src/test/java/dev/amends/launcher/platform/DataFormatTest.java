package dev.amends.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.launcher.process.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that this version cannot read is rejected before anything starts. */
@SuppressWarnings("NullAway.Init") // JUnit sets the directory.
class DataFormatTest {

  @TempDir private Path data;

  @Test
  void acceptsANewDirectoryAndItsRecordedFormat() throws IOException {
    // Given
    Path fresh = data.resolve("fresh");
    DataFormat.require(fresh);
    Files.createDirectory(fresh.resolve("postgres"));

    // When // Then
    assertThatCode(() -> DataFormat.require(fresh)).doesNotThrowAnyException();
  }

  @Test
  void closesTheDirectoryToOtherUsersAlsoIfItWasOpen() throws IOException {
    // Given
    Path fresh = data.resolve("fresh");
    Path open = Files.createDirectory(data.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

    // When
    DataFormat.require(fresh);
    DataFormat.require(open);

    // Then
    for (Path directory : List.of(fresh, open)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void acceptsADirectoryThatHoldsOnlyKeys() throws IOException {
    // Given
    Files.createDirectory(data.resolve("keys"));

    // When // Then
    assertThatCode(() -> DataFormat.require(data)).doesNotThrowAnyException();
  }

  @Test
  void rejectsDataFromBeforeTheFormatWasRecordedAndSaysWhatToDo() throws IOException {
    // Given
    Files.createDirectory(data.resolve("postgres"));

    // When // Then
    assertThatThrownBy(() -> DataFormat.require(data))
        .isInstanceOf(PartFailed.class)
        .hasMessageContaining("has format 1")
        .hasMessageContaining("rm -r " + data)
        .hasMessageContaining("--data DIR");
  }

  @Test
  void rejectsDataOfALaterVersion() throws IOException {
    // Given
    Files.createDirectory(data.resolve("kafka"));
    Files.writeString(data.resolve("format"), "99\n");

    // When // Then
    assertThatThrownBy(() -> DataFormat.require(data))
        .isInstanceOf(PartFailed.class)
        .hasMessageContaining("has format 99");
  }

  @Test
  void startsNothingOnOldData() throws IOException {
    // Given
    Files.createDirectory(data.resolve("postgres"));
    List<String> messages = new ArrayList<>();
    PlatformConfig config = PlatformConfig.onFreePorts(data.resolveSibling("home"), data);
    PlatformConfig withoutServices =
        config.withPorts(config.kafkaPort(), config.postgresPort(), Map.of());

    // When // Then
    assertThatThrownBy(() -> Platform.start(withoutServices, messages::add))
        .isInstanceOf(PartFailed.class)
        .hasMessageContaining("has format 1");
    assertThat(messages).isEmpty();
    assertThat(Platform.partsOf(data)).isEmpty();
  }
}

package dev.amends.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.amends.launcher.process.Part;
import dev.amends.launcher.process.PartFailed;
import dev.amends.launcher.process.PortInUse;
import dev.amends.launcher.services.Service;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts broker and database together; the end-to-end tests cover the services. */
class PlatformTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final List<String> messages = new CopyOnWriteArrayList<>();

  @Test
  void stopsLeftoversOfAKilledLauncherAndLeavesNone(@TempDir Path directory) throws IOException {
    // Given
    PlatformConfig config = withoutServices(directory);
    Process leftover = new ProcessBuilder("sleep", "600").start();
    record(config, RunningPart.of("case-service", leftover.pid(), 8081));
    List<Part> parts;

    // When
    try (Platform platform = Platform.start(config, messages::add)) {
      assertThat(leftover.isAlive()).isFalse();
      parts = platform.parts();
      assertThat(parts).extracting(Part::name).containsExactlyInAnyOrder("kafka", "postgres");
      assertThat(Platform.partsOf(config.data()))
          .extracting(RunningPart::name)
          .containsExactly("kafka", "launcher", "postgres");
      assertThatThrownBy(() -> Platform.start(config, messages::add))
          .isInstanceOf(PartFailed.class)
          .hasMessageContaining("already runs");
    }

    // Then
    assertThat(parts).noneMatch(Part::isAlive);
    assertThat(Platform.partsOf(config.data())).isEmpty();
    assertThat(messages).hasSize(2).allMatch(line -> line.contains("ready on localhost:"));
  }

  @Test
  void restartsAKilledPartWithItsData(@TempDir Path directory) throws SQLException {
    // Given
    PlatformConfig config = restarting(withoutServices(directory));
    try (Platform platform = Platform.start(config, messages::add)) {
      long killed = platform.database().pid();

      // When
      platform.database().kill();

      // Then
      await().atMost(TIMEOUT).until(() -> messages.contains("postgres is running again."));
      assertThat(platform.database().pid()).isNotEqualTo(killed);
      await()
          .atMost(TIMEOUT)
          .until(
              () ->
                  Platform.partsOf(config.data()).stream()
                      .anyMatch(part -> part.pid() == platform.database().pid()));
      for (Service service : Service.values()) {
        try (Connection own = platform.database().connect(service.database())) {
          assertThat(own.isValid(1)).isTrue();
        }
      }
    }
  }

  @Test
  void rejectsATakenPortBeforeStartingAnything(@TempDir Path directory) throws IOException {
    // Given
    try (ServerSocket taken = new ServerSocket(0)) {
      PlatformConfig config = withoutServices(directory);
      PlatformConfig withService =
          config.withPorts(
              config.kafkaPort(),
              config.postgresPort(),
              Map.of(Service.CASE, taken.getLocalPort()));
      Path program = directory.resolve("case-service/target/quarkus-app/quarkus-run.jar");
      Files.createDirectories(program.getParent());
      Files.createFile(program);

      // When // Then
      assertThatThrownBy(() -> Platform.start(withService, messages::add))
          .isInstanceOf(PortInUse.class)
          .hasMessageContaining("case-service")
          .hasMessageContaining("--case-port");
      assertThat(messages).isEmpty();
    }
  }

  @Test
  void rejectsAServiceThatIsNotBuiltBeforeStartingAnything(@TempDir Path directory) {
    // Given
    PlatformConfig config = PlatformConfig.onFreePorts(directory, directory.resolve("data"));

    // When // Then
    assertThatThrownBy(() -> Platform.start(config, messages::add))
        .isInstanceOf(PartFailed.class)
        .hasMessageContaining("-service is not built");
    assertThat(messages).isEmpty();
    assertThat(Platform.partsOf(config.data())).isEmpty();
  }

  private static void record(PlatformConfig config, RunningPart part) throws IOException {
    Path run = Files.createDirectories(config.data().resolve("run"));
    Files.writeString(
        run.resolve(part.name() + ".json"),
        "{\"name\":\"%s\",\"pid\":%d,\"startedMillis\":%d,\"port\":%d}"
            .formatted(part.name(), part.pid(), part.startedMillis(), part.port()));
  }

  private static PlatformConfig withoutServices(Path directory) {
    PlatformConfig config = PlatformConfig.onFreePorts(directory, directory.resolve("data"));
    return config.withPorts(config.kafkaPort(), config.postgresPort(), Map.of());
  }

  private static PlatformConfig restarting(PlatformConfig config) {
    return new PlatformConfig(
        config.home(),
        config.data(),
        config.postgresBinaries(),
        config.kafkaPort(),
        config.postgresPort(),
        config.servicePorts(),
        config.console(),
        config.serviceEnvironment(),
        true,
        PlatformConfig.UNHEALTHY_MAX);
  }
}

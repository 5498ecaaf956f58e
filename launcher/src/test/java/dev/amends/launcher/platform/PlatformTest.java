package dev.amends.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.amends.launcher.process.Part;
import dev.amends.launcher.process.PartFailed;
import dev.amends.launcher.process.PortTaken;
import dev.amends.launcher.services.Service;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts together; the services themselves are tried by the end-to-end tests. */
class PlatformTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final List<String> news = new CopyOnWriteArrayList<>();

  @Test
  void endsWhatAKilledLauncherLeftAndLeavesNothingItself(@TempDir Path directory)
      throws IOException {
    // Given
    PlatformConfig config = withoutServices(directory);
    Process left = new ProcessBuilder("sleep", "600").start();
    tell(config, RunningPart.of("case-service", left.pid(), 8081));
    List<Part> parts;

    // When
    try (Platform platform = Platform.start(config, news::add)) {
      assertThat(left.isAlive()).isFalse();
      parts = platform.parts();
      assertThat(parts).extracting(Part::name).containsExactlyInAnyOrder("kafka", "postgres");
      assertThat(Platform.partsOf(config.data()))
          .extracting(RunningPart::name)
          .containsExactly("kafka", "launcher", "postgres");
      assertThatThrownBy(() -> Platform.start(config, news::add))
          .isInstanceOf(PartFailed.class)
          .hasMessageContaining("already running");
    }

    // Then
    assertThat(parts).noneMatch(Part::isAlive);
    assertThat(Platform.partsOf(config.data())).isEmpty();
    assertThat(news).hasSize(2).allMatch(line -> line.contains("ready on localhost:"));
  }

  @Test
  void startsAKilledPartAgainWithItsData(@TempDir Path directory) throws SQLException {
    // Given
    PlatformConfig config = restarting(withoutServices(directory));
    try (Platform platform = Platform.start(config, news::add)) {
      long killed = platform.database().pid();

      // When
      platform.database().kill();

      // Then
      await().atMost(PATIENCE).until(() -> news.contains("postgres is back."));
      assertThat(platform.database().pid()).isNotEqualTo(killed);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  Platform.partsOf(config.data()).stream()
                      .anyMatch(part -> part.pid() == platform.database().pid()));
      for (Service service : Service.values()) {
        String name = service.database();
        String url = platform.database().jdbcUrl(name);
        try (Connection own = DriverManager.getConnection(url, name, name)) {
          assertThat(own.isValid(1)).isTrue();
        }
      }
    }
  }

  @Test
  void namesATakenPortOfAServiceBeforeAnythingStarts(@TempDir Path directory) throws IOException {
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
      assertThatThrownBy(() -> Platform.start(withService, news::add))
          .isInstanceOf(PortTaken.class)
          .hasMessageContaining("case-service")
          .hasMessageContaining("--case-port");
      assertThat(news).isEmpty();
    }
  }

  @Test
  void saysWhichServiceIsNotBuiltBeforeAnythingStarts(@TempDir Path directory) {
    // Given
    PlatformConfig config = PlatformConfig.onFreePorts(directory, directory.resolve("data"));

    // When // Then
    assertThatThrownBy(() -> Platform.start(config, news::add))
        .isInstanceOf(PartFailed.class)
        .hasMessageContaining("-service is not built");
    assertThat(news).isEmpty();
    assertThat(Platform.partsOf(config.data())).isEmpty();
  }

  private static void tell(PlatformConfig config, RunningPart part) throws IOException {
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
        config.serviceEnvironment(),
        true,
        false);
  }
}

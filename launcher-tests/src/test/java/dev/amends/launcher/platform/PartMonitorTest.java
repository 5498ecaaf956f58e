package dev.amends.launcher.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.amends.launcher.process.Part;
import dev.amends.launcher.services.Health;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part that runs, but reports that it is not live, is started again. */
class PartMonitorTest {

  private static final Duration UNHEALTHY_MAX = Duration.ofSeconds(3);

  private final List<String> messages = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private volatile int status = 200;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/q/health/live",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void restartsAPartWhoseLivenessFailsForTooLong(@TempDir Path directory) {
    // Given
    PlatformConfig config =
        PlatformConfig.onDefaultPorts(directory, directory.resolve("data"))
            .withPorts(0, 0, Map.of())
            .withRestartsUnhealthyAfter(UNHEALTHY_MAX);
    FakePart part = new FakePart();
    try (RunDirectory run = RunDirectory.lock(directory.resolve("run"));
        PartMonitor monitor = new PartMonitor(config, run, messages::add)) {
      monitor.watch(List.of(part));
      assertRestartsStay(part, 0);

      // When
      status = 503;

      // Then
      await().atMost(Duration.ofSeconds(30)).until(() -> part.restarts.get() == 1);
      await().until(() -> messages.contains("fake is running again."));
      assertThat(messages.getFirst()).startsWith("fake is not live; see its log");
      assertRestartsStay(part, 1);
    }
  }

  private static void assertRestartsStay(FakePart part, int count) {
    await()
        .during(UNHEALTHY_MAX.plusSeconds(3))
        .atMost(Duration.ofSeconds(30))
        .until(() -> part.restarts.get() == count);
  }

  /** A process that never ends and answers with the status of this test; a restart heals it. */
  private final class FakePart implements Part {
    private final AtomicInteger restarts = new AtomicInteger();

    @Override
    public String name() {
      return "fake";
    }

    @Override
    public int port() {
      return server.getAddress().getPort();
    }

    @Override
    public long pid() {
      return ProcessHandle.current().pid();
    }

    @Override
    public boolean isAlive() {
      return true;
    }

    @Override
    public boolean isLive() {
      return Health.isLive(port());
    }

    @Override
    public void kill() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void restart() {
      status = 200;
      restarts.incrementAndGet();
    }

    @Override
    public void stop() {}
  }
}

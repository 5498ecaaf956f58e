package dev.amends.console;

import dev.amends.launcher.broker.EmbeddedBroker;
import dev.amends.launcher.identity.LocalIdentity;
import dev.amends.launcher.identity.SignInClient;
import dev.amends.launcher.identity.SignInProvider;
import dev.amends.launcher.process.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Starts a broker, the launcher's OpenID provider and the server in place of the services. */
public class ConsoleTestResource implements QuarkusTestResourceLifecycleManager {
  private static final String SECRET = "a-secret-of-the-console-for-tests-only";
  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private Duration accessValidity = Duration.ofMinutes(15);
  private Duration sessionValidity = Duration.ofHours(12);

  @Override
  public void init(Map<String, String> arguments) {
    accessValidity = Duration.parse(arguments.getOrDefault("access", accessValidity.toString()));
    sessionValidity = Duration.parse(arguments.getOrDefault("session", sessionValidity.toString()));
  }

  @Override
  public Map<String, String> start() {
    Path directory = directory();
    EmbeddedBroker broker = EmbeddedBroker.startProcess(directory.resolve("kafka"), 0);
    started.push(broker);
    ServiceStandIn services = new ServiceStandIn();
    started.push(services);
    int port = Ports.free();
    SignInProvider provider = provider(directory, port);
    started.push(provider);
    Map<String, String> configuration = new HashMap<>(services.configuration());
    configuration.put("quarkus.http.test-port", Integer.toString(port));
    configuration.put("kafka.bootstrap.servers", broker.bootstrapServers());
    configuration.put("quarkus.oidc.auth-server-url", provider.uri().toString());
    configuration.put("quarkus.oidc.credentials.secret", SECRET);
    // Nothing listens there.
    configuration.put("amends.console.services.plan", "http://localhost:" + Ports.free());
    configuration.put("amends.console.response-timeout", "2S");
    return configuration;
  }

  private SignInProvider provider(Path directory, int consolePort) {
    String console = "http://localhost:" + consolePort;
    InstantSource clock = InstantSource.system();
    return SignInProvider.start(
        Ports.free(),
        LocalIdentity.load(directory.resolve("keys"), clock),
        new SignInClient(
            SignInClient.CONSOLE,
            SECRET,
            Set.of(URI.create(console + "/sign-in"), URI.create(console + "/"))),
        clock,
        accessValidity,
        sessionValidity);
  }

  private static Path directory() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "platform-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    while (!started.isEmpty()) {
      try {
        started.pop().close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }
}

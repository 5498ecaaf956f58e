package dev.amends.launcher.platform;

import dev.amends.launcher.broker.EmbeddedBroker;
import dev.amends.launcher.identity.SecretKeyFile;
import dev.amends.launcher.services.Service;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Environment variables that connect the console to the services, the broker and the provider. */
final class ConsoleEnvironment {

  private ConsoleEnvironment() {}

  static Map<String, String> of(
      PlatformConfig config, ConsoleConfig console, EmbeddedBroker broker) {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "localhost");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(console.port()));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    // The launcher's own environment may contain the protocol of another broker.
    environment.put("KAFKA_SECURITY_PROTOCOL", "PLAINTEXT");
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", console.signInUri().toString());
    environment.put("QUARKUS_OIDC_CREDENTIALS_SECRET", clientSecret(config));
    for (Service service : Service.values()) {
      environment.put(
          "AMENDS_CONSOLE_SERVICES_" + service.name().toUpperCase(Locale.ROOT),
          "http://localhost:" + config.servicePorts().getOrDefault(service, service.defaultPort()));
    }
    return environment;
  }

  /** The secret that the console and the provider share; it also encrypts the session cookie. */
  static String clientSecret(PlatformConfig config) {
    return SecretKeyFile.load(config.data().resolve("keys").resolve("console-client.key"));
  }
}

package dev.amends.launcher.platform;

import dev.amends.launcher.broker.EmbeddedBroker;
import dev.amends.launcher.database.EmbeddedDatabase;
import dev.amends.launcher.identity.EncryptionKeySet;
import dev.amends.launcher.identity.LocalIdentity;
import dev.amends.launcher.identity.SecretKeyFile;
import dev.amends.launcher.identity.SigningKeySet;
import dev.amends.launcher.services.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Environment variables that connect a service to the other parts and give it its secrets. */
final class ServiceEnvironment {

  private final PlatformConfig config;
  private final EmbeddedDatabase database;
  private final EmbeddedBroker broker;
  private final LocalIdentity identity;

  ServiceEnvironment(
      PlatformConfig config,
      EmbeddedDatabase database,
      EmbeddedBroker broker,
      LocalIdentity identity) {
    this.config = config;
    this.database = database;
    this.broker = broker;
    this.identity = identity;
  }

  /** Returns the variables of a service that listens on a port; the configured ones win. */
  Map<String, String> of(Service service, int port) {
    Map<String, String> environment = new HashMap<>(connections(service, port));
    // Parked payloads can be read only under the key that encrypted them.
    environment.put("AMENDS_MESSAGING_PARKED_MESSAGES_ENCRYPTION_KEY", key("parked-messages"));
    Path keys = config.data().resolve("keys");
    environment.put(
        keySetVariable(service), EncryptionKeySet.load(service.personalDataKeySet(keys)));
    if (service == Service.CASE) {
      environment.put(
          "AMENDS_CASES_BORROWER_LINKS_KEY_SET",
          SigningKeySet.load(keys.resolve("borrower-links.json")));
    }
    if (service != Service.ASSESSMENT) {
      environment.putAll(sampleSenders());
    }
    if (service == Service.CONTACT) {
      // The stored hashes of phone numbers match only under the key that they were made with.
      environment.put("AMENDS_CONTACT_POINTS_HASH_KEY", key("contact-points"));
    }
    environment.putAll(config.serviceEnvironment());
    return environment;
  }

  private Map<String, String> connections(Service service, int port) {
    return Map.of(
        "QUARKUS_HTTP_HOST",
        "localhost",
        "QUARKUS_HTTP_PORT",
        Integer.toString(port),
        "QUARKUS_DATASOURCE_JDBC_URL",
        database.jdbcUrl(service.database()),
        "QUARKUS_DATASOURCE_USERNAME",
        service.database(),
        "QUARKUS_DATASOURCE_PASSWORD",
        database.password(service.database()),
        "KAFKA_BOOTSTRAP_SERVERS",
        broker.bootstrapServers(),
        // The launcher's own environment may contain the protocol of another broker.
        "KAFKA_SECURITY_PROTOCOL",
        "PLAINTEXT",
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION",
        identity.publicKey().toUri().toString(),
        "MP_JWT_VERIFY_ISSUER",
        LocalIdentity.ISSUER,
        "MP_JWT_VERIFY_AUDIENCES",
        LocalIdentity.AUDIENCE);
  }

  private static String keySetVariable(Service service) {
    return switch (service) {
      case CASE -> "AMENDS_CASES_ENCRYPTION_KEY_SET";
      case ASSESSMENT -> "AMENDS_ASSESSMENT_ENCRYPTION_KEY_SET";
      case CONTACT -> "AMENDS_CONTACT_ENCRYPTION_KEY_SET";
      case PLAN -> "AMENDS_PLAN_ENCRYPTION_KEY_SET";
    };
  }

  private String key(String name) {
    return SecretKeyFile.load(config.data().resolve("keys").resolve(name + ".key"));
  }

  /** The names and letterheads of the lenders in the samples. */
  private Map<String, String> sampleSenders() {
    Path folder = config.home().resolve("samples/senders").toAbsolutePath();
    Path senders = folder.resolve("senders.properties");
    return Files.exists(senders)
        ? Map.of(
            "QUARKUS_CONFIG_LOCATIONS",
            senders.toUri().toString(),
            "AMENDS_SAMPLES",
            folder.toString())
        : Map.of();
  }
}

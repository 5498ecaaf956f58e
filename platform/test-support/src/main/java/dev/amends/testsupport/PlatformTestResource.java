package dev.amends.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Starts a real broker and a real database for a service's tests: containers if an engine answers,
 * embedded otherwise. {@code -Damends.test.platform=embedded|containers} overrides the choice.
 */
public class PlatformTestResource implements QuarkusTestResourceLifecycleManager {
  private @Nullable TestPlatform platform;

  @Override
  public Map<String, String> start() {
    String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    String database = service.replace('-', '_');
    TestPlatform started = startPlatform(database);
    platform = started;
    Map<String, String> config = new HashMap<>();
    config.put("kafka.bootstrap.servers", started.bootstrapServers());
    config.put("quarkus.datasource.jdbc.url", started.jdbcUrl(database));
    config.put("quarkus.datasource.username", database);
    config.put("quarkus.datasource.password", started.password(database));
    config.put("quarkus.http.test-port", "0");
    config.put("mp.jwt.verify.publickey.location", TestTokens.publicKeyLocation());
    config.put("mp.jwt.verify.issuer", TestTokens.ISSUER);
    config.put(
        "amends.messaging.parked-messages.encryption-key", "a-key-of-the-tests-and-nothing-else");
    // Tests close business days that are years ahead.
    config.put("amends.business-dates.days-ahead-max", "3650");
    return config;
  }

  TestPlatform startPlatform(String database) {
    return TestPlatform.start(database);
  }

  @Override
  public void stop() {
    if (platform != null) {
      platform.stop();
    }
  }
}

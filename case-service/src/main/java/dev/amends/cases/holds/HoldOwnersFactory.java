package dev.amends.cases.holds;

import dev.amends.rules.pack.HoldOwners;
import io.quarkus.runtime.Startup;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the owners of holds at start. The rule packs are chosen by the keys of contact-service, so
 * that one configuration serves both services.
 */
class HoldOwnersFactory {
  private static final String PREFIX = "amends.contact.permits.";

  @Produces
  @Singleton
  @Startup
  HoldOwners owners(
      @ConfigProperty(
              name = PREFIX + "packs",
              defaultValue = "us-reg-f,uk-conc,cn-cba-2026,in-rbi,strict")
          List<String> packs,
      @ConfigProperty(name = PREFIX + "default-pack", defaultValue = "strict") String otherwise,
      Config config) {
    return HoldOwners.read(
        packs, choices(config, "lenders"), choices(config, "regions"), otherwise);
  }

  private static Map<String, String> choices(Config config, String key) {
    return config
        .unwrap(SmallRyeConfig.class)
        .getOptionalValues(PREFIX + key, String.class, String.class)
        .orElseGet(Map::of);
  }
}

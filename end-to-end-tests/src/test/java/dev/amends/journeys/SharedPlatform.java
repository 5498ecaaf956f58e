package dev.amends.journeys;

import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.platform.PlatformConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the platform for the first journey and stops it after the last. After each journey, it
 * compares what the services know of its cases.
 */
final class SharedPlatform implements ParameterResolver, AfterEachCallback {
  private static final Namespace JOURNEYS = Namespace.create(SharedPlatform.class);

  /**
   * Region ZZ has no retention period, so that a journey need not wait for years, and erasures are
   * looked at every second. Rounds due times to seconds instead of minutes, so that journeys do not
   * wait for callbacks. A consumer commits only between two polls, for which {@link
   * JourneyPlatform#settle} waits.
   */
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "AMENDS_CONTACT_CALLBACKS_SLOT",
          "PT1S",
          "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_POLL_TIMEOUT",
          "100",
          "AMENDS_RETENTION_REGIONS_ZZ_YEARS",
          "0",
          "AMENDS_RETENTION_REGIONS_ZZ_CITATION",
          "a region of the journeys",
          "AMENDS_CASES_ERASURE_PAUSE",
          "PT1S",
          "AMENDS_CASES_ERASURE_REVIEW_AFTER",
          "PT1S");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == JourneyPlatform.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Objects.requireNonNull(
        context
            .getRoot()
            .getStore(JOURNEYS)
            .computeIfAbsent(JourneyPlatform.class, ignored -> start(), JourneyPlatform.class));
  }

  @Override
  public void afterEach(ExtensionContext context) {
    JourneyPlatform platform =
        context.getRoot().getStore(JOURNEYS).get(JourneyPlatform.class, JourneyPlatform.class);
    if (platform == null) {
      return;
    }
    if (context.getExecutionException().isPresent()) {
      platform.forgetLenders();
    } else {
      platform.compareCases();
    }
  }

  private static JourneyPlatform start() {
    Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    Awaitility.setDefaultPollInterval(Duration.ofMillis(100));
    Awaitility.ignoreExceptionsByDefault();
    Path home = Path.of(System.getProperty("amends.home", ".."));
    PlatformConfig config =
        PlatformConfig.onFreePorts(home, data()).withServiceEnvironment(ENVIRONMENT);
    return new JourneyPlatform(Platform.start(config, System.out::println));
  }

  private static Path data() {
    try {
      Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
      return Files.createTempDirectory(target, "journeys-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

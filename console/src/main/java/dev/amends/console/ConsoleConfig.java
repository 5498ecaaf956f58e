package dev.amends.console;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Configuration of the console. */
@ConfigMapping(prefix = "amends.console")
public interface ConsoleConfig {

  /** The base address of each service, without a trailing slash. */
  Map<PlatformService, URI> services();

  /** How long the console waits for a connection to a service. */
  @WithDefault("2S")
  Duration connectTimeout();

  /** How long the console waits for the response of a service after it sent the whole request. */
  @WithDefault("35S")
  Duration responseTimeout();

  /** How long figures are kept for all browsers with the same lenders and roles. */
  @WithDefault("2S")
  Duration figuresKept();

  /** How many browsers may follow changes at once. */
  @WithDefault("2000")
  int changeStreamsMax();

  /**
   * The address under which browsers know the console, if the proxy in front of it does not pass it
   * on.
   */
  Optional<URI> origin();
}

package dev.amends.conventions.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Limits of HTTP requests. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.http")
public interface HttpLimits {

  /** Maximum length of the request target, in characters. */
  @WithDefault("8192")
  int targetLengthMax();

  /** Maximum length of all header names and values, in characters. */
  @WithDefault("20480")
  int headersLengthMax();

  /** Maximum size of a body that is not an upload. */
  @WithDefault("1M")
  MemorySize bodyMax();

  /** Maximum size of all bodies that the service holds in memory; must be far below the heap. */
  @WithDefault("48M")
  MemorySize bodiesMax();

  /** Time within which a body that is not an upload must arrive. */
  @WithDefault("20S")
  Duration bodyTimeout();

  /** Uploads, which are streamed to storage. */
  Uploads upload();

  /** Limits of uploads. The resource itself limits their size. */
  interface Uploads {

    /** Regular expression for the paths that accept uploads by POST. */
    Optional<String> path();

    /** Maximum number of uploads at a time. */
    @WithDefault("32")
    int concurrentMax();

    /** Time within which an upload must arrive. */
    @WithDefault("5M")
    Duration timeout();
  }
}

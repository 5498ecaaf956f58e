package dev.amends.cases.strategy;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where strategies are read from. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.cases.strategy")
public interface StrategyConfig {

  /** The directory with strategies of the installation, beside the ones that are shipped. */
  Optional<Path> directory();
}

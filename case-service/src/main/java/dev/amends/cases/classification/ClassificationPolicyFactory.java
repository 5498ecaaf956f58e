package dev.amends.cases.classification;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Creates the policies from their configuration; an invalid value prevents startup. */
class ClassificationPolicyFactory {
  @Produces
  @Singleton
  @Startup
  Scale scale(ClassificationConfig config) {
    AgeBands bands = named(".age-bands", () -> AgeBands.parse(config.ageBands()));
    return named(
        "",
        () ->
            new Scale(
                config.willingnessStart(),
                config.willingFrom(),
                config.ableFrom(),
                config.piecesMin(),
                bands));
  }

  @Produces
  @Singleton
  ClassificationPolicy classes(Scale scale) {
    return new ClassificationPolicy(scale);
  }

  @Produces
  @Singleton
  ClassChangePolicy changes(Scale scale) {
    return new ClassChangePolicy(scale);
  }

  @Produces
  @Singleton
  @Startup
  WillingnessPolicy willingness(ClassificationConfig config) {
    return named(".points", () -> new WillingnessPolicy(config.points()));
  }

  /** Adds the configuration key to the error of an invalid value. */
  private static <T> T named(String key, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          ClassificationConfig.PREFIX + key + ": " + e.getMessage(), e);
    }
  }
}

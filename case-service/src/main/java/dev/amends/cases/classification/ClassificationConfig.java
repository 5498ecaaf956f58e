package dev.amends.cases.classification;

import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/** Reads the configured weights and thresholds; an invalid one prevents startup. */
class ClassificationConfig {
  private static final String KEY = "amends.cases.classification";

  /** The settings; see {@link ClassificationPolicy.Scale} and {@link WillingnessPolicy}. */
  @ConfigMapping(prefix = KEY)
  interface Settings {
    int willingnessStart();

    int willingFrom();

    int ableFrom();

    int piecesMin();

    Map<WillingnessSign, Integer> points();
  }

  @Produces
  @Singleton
  @Startup
  ClassificationPolicy classification(Settings settings) {
    try {
      return new ClassificationPolicy(
          new ClassificationPolicy.Scale(
              settings.willingnessStart(),
              settings.willingFrom(),
              settings.ableFrom(),
              settings.piecesMin()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(KEY + ": " + e.getMessage(), e);
    }
  }

  @Produces
  @Singleton
  @Startup
  WillingnessPolicy willingness(Settings settings) {
    try {
      return new WillingnessPolicy(settings.points());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(KEY + ".points: " + e.getMessage(), e);
    }
  }
}

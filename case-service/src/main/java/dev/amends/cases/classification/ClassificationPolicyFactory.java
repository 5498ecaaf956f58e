package dev.amends.cases.classification;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Creates the policies from their configuration; an invalid value prevents startup. */
class ClassificationPolicyFactory {
  @Produces
  @Singleton
  @Startup
  ClassificationPolicy classification(ClassificationConfig config) {
    try {
      return new ClassificationPolicy(
          new ClassificationPolicy.Scale(
              config.willingnessStart(),
              config.willingFrom(),
              config.ableFrom(),
              config.piecesMin()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(ClassificationConfig.PREFIX + ": " + e.getMessage(), e);
    }
  }

  @Produces
  @Singleton
  @Startup
  WillingnessPolicy willingness(ClassificationConfig config) {
    try {
      return new WillingnessPolicy(config.points());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          ClassificationConfig.PREFIX + ".points: " + e.getMessage(), e);
    }
  }
}

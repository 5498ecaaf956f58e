package dev.amends.cases.bucket;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the buckets from their configuration; a gap or an overlap prevents startup. */
class BucketPolicyFactory {
  private static final String KEY = "amends.cases.buckets";

  @Produces
  @Singleton
  @Startup
  BucketPolicy buckets(@ConfigProperty(name = KEY) List<String> ranges) {
    try {
      return BucketPolicy.of(ranges);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(KEY + ": " + e.getMessage(), e);
    }
  }
}

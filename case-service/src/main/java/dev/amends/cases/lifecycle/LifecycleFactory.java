package dev.amends.cases.lifecycle;

import dev.amends.cases.bucket.BucketPolicy;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Creates the configured rules of the life cycle; an invalid value prevents startup. */
class LifecycleFactory {
  private static final String WATCH_DAYS = "amends.cases.watch-days";

  @Produces
  @Singleton
  ReviewPolicy reviews(BucketPolicy buckets) {
    return new ReviewPolicy(buckets);
  }

  @Produces
  @Singleton
  @Startup
  WatchPeriod watchPeriod(@ConfigProperty(name = WATCH_DAYS, defaultValue = "90") int days) {
    if (days < 0) {
      throw new IllegalArgumentException(WATCH_DAYS + " must not be negative (was " + days + ")");
    }
    return new WatchPeriod(days);
  }
}

package dev.amends.messaging.consumption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;

/** Configures the CloudEvents sources under which each lender publishes. */
@ConfigMapping(prefix = "amends.lenders")
public interface LenderSourceConfig {

  /** Whether events of lenders without configured sources are rejected. */
  @WithDefault("false")
  boolean boundOnly();

  /** The lenders by id. */
  @WithParentName
  Map<String, Lender> byId();

  /** The configuration of a lender. */
  interface Lender {

    /** The only sources of the lender's events; no other lender may use them. */
    List<String> sources();
  }
}

package dev.amends.assessment.profile;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;
import java.util.Set;

/** Which lenders record profiles. */
@ConfigMapping(prefix = "amends.assessment.profile")
interface ProfileConfig {

  /** The ids of the lenders whose agents can record profiles; none by default. */
  Optional<Set<String>> lenders();
}

package dev.amends.contact.consequence;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** Which consequences do not occur with which lender. */
@ConfigMapping(prefix = "amends.contact.consequences")
interface ConsequenceConfig {

  /** The codes of such consequences by lender id, such as COURT_ACTION if a lender never sues. */
  Map<String, List<String>> notWithLenders();
}

package dev.amends.contact.consequence;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** The consequences that do not occur with a lender. */
@ConfigMapping(prefix = "amends.contact.consequences")
interface ConsequenceConfig {

  /** The codes of such consequences by lender id, such as COURT_ACTION if a lender never sues. */
  Map<String, List<String>> notWithLenders();
}

package dev.amends.contact.consequence;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** What a lender says of the consequences. */
@ConfigMapping(prefix = "amends.contact.consequences")
interface ConsequenceConfig {

  /** Codes of those that do not happen with a lender, by its id: not reporting, never suing. */
  Map<String, List<String>> notWithLenders();
}

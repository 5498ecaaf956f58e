package dev.amends.letters.sender;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;
import java.util.Optional;

/** How each lender appears in letters and scripts. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.senders")
public interface SenderConfig {

  /** By lender id; the entry {@code default} is for lenders without one of their own. */
  @WithParentName
  Map<String, Lender> lenders();

  /** A lender. Lines of an address or a payment instruction are separated by {@code |}. */
  interface Lender extends Words {
    /** Telephone number. */
    Optional<String> phone();

    /** E-mail address. */
    Optional<String> email();

    /** Path of a PNG or JPEG file of at most 64 kB. */
    Optional<String> logo();

    /** By language, what differs from the entries above. */
    Map<String, Words> in();

    /** By language, the path of a YAML file with the lender's own texts. */
    Map<String, String> texts();
  }

  /** What is written differently in each language. */
  interface Words {
    /** Display name; required. */
    Optional<String> name();

    /** Postal address. */
    Optional<String> address();

    /** Office hours, such as Mon-Fri 09:00-18:00. */
    Optional<String> hours();

    /** How to pay; may contain {@code {account}} and {@code {reference}}. */
    Optional<String> payment();
  }
}

package dev.amends.contact.letter;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** How lenders sign and where they can be reached; public, for it is validated from outside. */
@ConfigMapping(prefix = "amends.contact.letters")
public interface LetterheadConfig {

  /** By the lender's id. */
  Map<String, Sender> lenders();

  /** What stands in a letter of a lender; what is not named is left out. */
  interface Sender {
    /** The name; the id where there is none. */
    Optional<String> name();

    /** A number to call. */
    Optional<String> phone();

    /** An address to write to by e-mail. */
    Optional<String> email();

    /** An address to write to by post. */
    Optional<String> address();

    /** When somebody is there, such as Mon-Fri 09:00-18:00. */
    Optional<String> hours();
  }
}

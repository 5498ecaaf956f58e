package dev.amends.contact.letter;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The letterheads of the lenders. Public because the validator needs access. */
@ConfigMapping(prefix = "amends.contact.letters")
public interface LetterheadConfig {

  /** By lender id. */
  Map<String, Sender> lenders();

  /** A lender's details; the letter leaves out those that are missing. */
  interface Sender {
    /** Name; the lender id if absent. */
    Optional<String> name();

    /** Telephone number. */
    Optional<String> phone();

    /** E-mail address. */
    Optional<String> email();

    /** Postal address. */
    Optional<String> address();

    /** Office hours, such as Mon-Fri 09:00-18:00. */
    Optional<String> hours();
  }
}

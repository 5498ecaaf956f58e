package dev.amends.letters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** The references of issued documents. */
public final class References {
  private References() {}

  /** Short enough to quote; with the account it identifies the document. */
  public static String of(UUID id, LocalDate issuedOn) {
    String text = id.toString();
    return DateTimeFormatter.BASIC_ISO_DATE.format(issuedOn)
        + "-"
        + text.substring(text.length() - 6).toUpperCase(Locale.ROOT);
  }
}

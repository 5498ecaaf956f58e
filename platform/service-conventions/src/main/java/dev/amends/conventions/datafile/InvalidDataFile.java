package dev.amends.conventions.datafile;

import org.jspecify.annotations.Nullable;

/** A data file breaks a rule; the service must not start with it. */
public final class InvalidDataFile extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * Names the file, the key and the rule.
   *
   * @param key the path within the file, such as {@code rules.2.days}; empty for the whole file
   * @param rule what is wrong, as the end of a sentence that begins with the key
   */
  public InvalidDataFile(String file, String key, String rule) {
    this(file, key, rule, null);
  }

  /** Describes a broken rule that another error revealed. */
  public InvalidDataFile(String file, String key, String rule, @Nullable Throwable cause) {
    super(file + ": " + (key.isEmpty() ? "" : key + " ") + rule, cause);
  }
}

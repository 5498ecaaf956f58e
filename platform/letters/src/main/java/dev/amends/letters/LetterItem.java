package dev.amends.letters;

/**
 * A figure or reference of a letter: what it is, and its value.
 *
 * @param part whether it is a part of the figure above it
 */
public record LetterItem(String label, String value, boolean part) {

  public LetterItem(String label, String value) {
    this(label, value, false);
  }
}

package dev.amends.evidence;

/**
 * Something in a bundle that was altered, is missing or was inserted.
 *
 * @param where the file and the entry or record in it
 * @param what what is wrong with it
 */
public record Finding(String where, String what) {
  @Override
  public String toString() {
    return where + ": " + what;
  }
}

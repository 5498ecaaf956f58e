package dev.amends.launcher.process;

/** A part of the platform did not start; the message says which, why, and where its log is. */
public class PartFailed extends RuntimeException {

  /** A failure told in words that an operator understands. */
  public PartFailed(String message) {
    super(message);
  }

  /** A failure with the exception behind it. */
  public PartFailed(String message, Throwable cause) {
    super(message, cause);
  }
}

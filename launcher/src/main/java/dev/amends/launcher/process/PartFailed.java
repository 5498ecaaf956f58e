package dev.amends.launcher.process;

/** A part of the platform failed; the message says which part, why and what to do. */
public class PartFailed extends RuntimeException {

  /** Creates a failure. */
  public PartFailed(String message) {
    super(message);
  }

  /** Creates a failure with its cause. */
  public PartFailed(String message, Throwable cause) {
    super(message, cause);
  }
}

package dev.amends.evidence;

/** A file or key cannot be read; the message says why. */
public final class InvalidBundle extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidBundle(String message) {
    super(message);
  }

  InvalidBundle(String message, Throwable cause) {
    super(message, cause);
  }
}

package dev.amends.launcher.evidence;

/** A service does not give its evidence; the message says which and why. */
public final class EvidenceUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EvidenceUnavailable(String message) {
    super(message);
  }

  EvidenceUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}

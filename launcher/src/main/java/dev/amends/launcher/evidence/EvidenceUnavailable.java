package dev.amends.launcher.evidence;

/** A service did not return its evidence; the message names the address and the cause. */
public final class EvidenceUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EvidenceUnavailable(String message) {
    super(message);
  }

  EvidenceUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}

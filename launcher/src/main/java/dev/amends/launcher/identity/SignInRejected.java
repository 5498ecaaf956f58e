package dev.amends.launcher.identity;

/** A request to the provider that OAuth 2.0 rejects. */
final class SignInRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String error;

  /**
   * Creates a rejection.
   *
   * @param error the error code of RFC 6749, such as {@code invalid_grant}
   */
  SignInRejected(String error, String description) {
    super(description, null, false, false);
    this.error = error;
  }

  String error() {
    return error;
  }

  /** The description. */
  String description() {
    return String.valueOf(getMessage());
  }
}

package dev.amends.console.session;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides to which path a sign-in may lead: only to a page of this console. */
final class OwnPath {
  private static final int LENGTH_MAX = 2_000;

  private OwnPath() {}

  /**
   * The path, if it is one of this origin; empty if it could lead to another one or back to the
   * sign-in.
   *
   * @param to null for the start page
   */
  static Optional<String> of(@Nullable String to) {
    if (to == null || to.isEmpty()) {
      return Optional.of("/");
    }
    boolean own =
        to.length() <= LENGTH_MAX
            && to.startsWith("/")
            && !to.startsWith("//")
            && !to.startsWith("/sign-in")
            && to.chars().allMatch(OwnPath::isPlain);
    return own && isReadable(to) ? Optional.of(to) : Optional.empty();
  }

  /** Browsers read a backslash as a slash, and skip control characters. */
  private static boolean isPlain(int character) {
    return character > ' ' && character < 0x7f && character != '\\';
  }

  private static boolean isReadable(String to) {
    try {
      URI uri = URI.create(to);
      return uri.getHost() == null && uri.getScheme() == null && uri.getRawAuthority() == null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}

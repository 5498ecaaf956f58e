package dev.amends.launcher.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The authorization codes that are not redeemed yet. A code is valid once and for a minute. */
final class AuthorizationCodes {

  static final Duration VALIDITY = Duration.ofMinutes(1);

  private static final int CODE_BYTES = 32;
  private static final int CODES_MAX = 1_000;

  private final Map<String, Issued> issued = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  AuthorizationCodes(InstantSource clock) {
    this.clock = clock;
  }

  /** What a code stands for. */
  record Issued(AuthorizationRequest request, DemoUser user, Instant expiresAt) {}

  /** Issues a code to a user who signed in. */
  String issue(AuthorizationRequest request, DemoUser user) {
    Instant now = clock.instant();
    issued.values().removeIf(code -> !now.isBefore(code.expiresAt()));
    if (issued.size() >= CODES_MAX) {
      throw new SignInRejected("temporarily_unavailable", "too many users are signing in");
    }
    byte[] bytes = new byte[CODE_BYTES];
    random.nextBytes(bytes);
    String code = base64(bytes);
    issued.put(code, new Issued(request, user, now.plus(VALIDITY)));
    return code;
  }

  /**
   * Redeems a code.
   *
   * @throws SignInRejected if the code is unknown, redeemed or expired, or was issued for another
   *     redirect URI or verifier; a code that was presented is never valid again
   */
  Issued redeem(String code, String redirectUri, String verifier) {
    Issued found = issued.remove(code);
    if (found == null || !clock.instant().isBefore(found.expiresAt())) {
      throw new SignInRejected("invalid_grant", "the code is unknown, redeemed or expired");
    }
    if (!found.request().redirectUri().toString().equals(redirectUri)) {
      throw new SignInRejected("invalid_grant", "redirect_uri is not that of the code");
    }
    if (!found.request().challenge().equals(challenge(verifier))) {
      throw new SignInRejected("invalid_grant", "code_verifier does not match the code");
    }
    return found;
  }

  private static String challenge(String verifier) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return base64(sha256.digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

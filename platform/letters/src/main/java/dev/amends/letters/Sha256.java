package dev.amends.letters;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SHA-256 hash.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern IN_HEADER =
      Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):");

  public Sha256 {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a SHA-256: " + hex);
    }
  }

  /** Hashes a content. */
  public static Sha256 of(byte[] content) {
    return new Sha256(HexFormat.of().formatHex(newDigest().digest(content)));
  }

  /** Returns a digest for hashing a content piece by piece. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }

  /** Returns the hash of everything that the digest was updated with. */
  public static Sha256 of(MessageDigest digest) {
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  /** Returns the SHA-256 in a {@code Content-Digest} header (RFC 9530), if there is one. */
  public static Optional<Sha256> inHeader(String contentDigest) {
    Matcher found = IN_HEADER.matcher(contentDigest);
    return found.find()
        ? Optional.of(
            new Sha256(HexFormat.of().formatHex(Base64.getDecoder().decode(found.group(1)))))
        : Optional.empty();
  }

  /** Returns the value of a {@code Content-Digest} header (RFC 9530). */
  public String header() {
    return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)) + ":";
  }

  @Override
  public String toString() {
    return hex;
  }
}

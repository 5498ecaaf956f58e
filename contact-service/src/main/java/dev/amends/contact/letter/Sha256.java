package dev.amends.contact.letter;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SHA-256 of a content, by which it is known.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Sha256(String hex) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern IN_HEADER =
      Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):");

  public Sha256 {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("no SHA-256: " + hex);
    }
  }

  /** The hash of a content. */
  public static Sha256 of(byte[] content) {
    return finished(started(), content);
  }

  /** A hash to be fed with a content piece by piece. */
  public static MessageDigest started() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The hash of all that was fed. */
  public static Sha256 finished(MessageDigest fed) {
    return finished(fed, new byte[0]);
  }

  private static Sha256 finished(MessageDigest fed, byte[] last) {
    return new Sha256(HexFormat.of().formatHex(fed.digest(last)));
  }

  /** The one that a {@code Content-Digest} header names (RFC 9530), where it names one. */
  public static Optional<Sha256> inHeader(String contentDigest) {
    Matcher found = IN_HEADER.matcher(contentDigest);
    return found.find()
        ? Optional.of(
            new Sha256(HexFormat.of().formatHex(Base64.getDecoder().decode(found.group(1)))))
        : Optional.empty();
  }

  /** As the value of a {@code Content-Digest} header (RFC 9530). */
  public String header() {
    return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)) + ":";
  }

  @Override
  public String toString() {
    return hex;
  }
}

package dev.amends.letters;

import dev.amends.letters.sender.Logo;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Logos in letters. A stored letter names the logo by its SHA-256, so that thousands of letters
 * share one image; the image is put in when the letter is rendered.
 */
@ApplicationScoped
public class LogoImages {
  private static final Pattern REFERENCE =
      Pattern.compile("(?<= src=\")urn:sha256:([0-9a-f]{64})(?=\")");

  private final Documents documents;

  LogoImages(Documents documents) {
    this.documents = documents;
  }

  /** The reference that a letter holds instead of the image. */
  public static String reference(Logo logo) {
    return "urn:sha256:" + Sha256.of(logo.content());
  }

  /** Stores a logo, so that later changes of the configuration leave issued letters as they are. */
  public void store(Logo logo, Instant now) {
    documents.store(logo.content(), now);
  }

  /** Puts the images into a page. */
  String resolve(String html) {
    return REFERENCE
        .matcher(html)
        .replaceAll(found -> Matcher.quoteReplacement(dataUri(new Sha256(found.group(1)))));
  }

  private String dataUri(Sha256 sha256) {
    byte[] content = documents.read(sha256);
    return "data:"
        + Logo.mediaType(content)
        + ";base64,"
        + Base64.getEncoder().encodeToString(content);
  }
}

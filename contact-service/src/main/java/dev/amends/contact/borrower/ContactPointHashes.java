package dev.amends.contact.borrower;

import dev.amends.events.LenderEvent.ContactPointKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes numbers and addresses, so that contacts can be compared and counted without them. The
 * hashes are keyed, because there are so few phone numbers that anybody can try them all.
 */
@ApplicationScoped
class ContactPointHashes {
  private static final String ALGORITHM = "HmacSHA256";

  private final ContactPointConfig config;

  ContactPointHashes(ContactPointConfig config) {
    this.config = config;
  }

  /** The HMAC-SHA-256 as lowercase hex; the same for all spellings of a value. */
  String of(ContactPointKind kind, String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(config.hashKey().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of()
          .formatHex(
              mac.doFinal(
                  PointValuePolicy.comparable(kind, value).getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is not available", e);
    }
  }
}

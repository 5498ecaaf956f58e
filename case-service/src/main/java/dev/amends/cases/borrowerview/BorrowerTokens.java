package dev.amends.cases.borrowerview;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.jwt.JwtMac;
import com.google.crypto.tink.jwt.JwtMacConfig;
import com.google.crypto.tink.jwt.JwtValidator;
import com.google.crypto.tink.jwt.RawJwt;
import com.google.crypto.tink.jwt.VerifiedJwt;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs and verifies the tokens of links: JSON Web Tokens with HMAC-SHA-256. The primary key of the
 * key set signs; every enabled key verifies.
 */
@ApplicationScoped
@Startup // so that an invalid key set prevents startup
class BorrowerTokens {
  private static final String TYPE = "borrower-link+jwt";
  private static final String LENDER = "lender";

  private final JwtMac mac;
  private final JwtValidator validator;

  @Inject
  BorrowerTokens(BorrowerLinkConfig config, InstantSource clock) {
    this(config.keySet(), clock);
  }

  BorrowerTokens(String keySet, InstantSource clock) {
    try {
      JwtMacConfig.register();
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(keySet, InsecureSecretKeyAccess.get());
      this.mac = keys.getPrimitive(RegistryConfiguration.get(), JwtMac.class);
      this.validator =
          JwtValidator.newBuilder()
              .expectTypeHeader(TYPE)
              .setClock(clock.withZone(ZoneOffset.UTC))
              .build();
    } catch (GeneralSecurityException | IllegalStateException e) {
      // The cause may quote the key.
      throw new IllegalArgumentException(
          "amends.cases.borrower-links.key-set must be a Tink key set in JSON with JWT HMAC keys of"
              + " at least 32 bytes");
    }
  }

  /** Signs a token. */
  String sign(BorrowerToken token) {
    try {
      return mac.computeMacAndEncode(
          RawJwt.newBuilder()
              .setTypeHeader(TYPE)
              .setJwtId(token.linkId().toString())
              .setSubject(token.caseId().toString())
              .addStringClaim(LENDER, token.lenderId())
              .setExpiration(token.expiresAt())
              .build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot sign the token of a link", e);
    }
  }

  /**
   * Verifies and reads a token; empty if it was altered, has expired, or was signed with a key that
   * is not in the key set.
   */
  Optional<BorrowerToken> verify(String token) {
    if (!isCanonical(token)) {
      return Optional.empty();
    }
    try {
      VerifiedJwt verified = mac.verifyMacAndDecode(token, validator);
      return Optional.of(
          new BorrowerToken(
              UUID.fromString(verified.getJwtId()),
              UUID.fromString(verified.getSubject()),
              verified.getStringClaim(LENDER),
              verified.getExpiration()));
    } catch (GeneralSecurityException | IllegalArgumentException invalid) {
      return Optional.empty();
    }
  }

  /**
   * Whether the signature has its only canonical form: decoders ignore the unused bits of its last
   * character.
   */
  private static boolean isCanonical(String token) {
    String signature = token.substring(token.lastIndexOf('.') + 1);
    try {
      byte[] decoded = Base64.getUrlDecoder().decode(signature);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(decoded).equals(signature);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}

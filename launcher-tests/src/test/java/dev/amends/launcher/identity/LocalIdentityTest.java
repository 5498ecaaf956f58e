package dev.amends.launcher.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that the services accept, signed with a key pair that is kept. */
class LocalIdentityTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-02-14T10:00:00Z"));

  @Test
  void signsTheNameAndTheRolesOfTheCaller(@TempDir Path directory) throws Exception {
    // Given
    LocalIdentity identity = LocalIdentity.load(directory.resolve("keys"), CLOCK);

    // When
    String token = identity.token("li.na", Set.of("supervisor", "agent"));

    // Then
    JwtClaims claims = verify(token, identity.publicKey());
    assertThat(claims.getIssuer()).isEqualTo("amends-local");
    assertThat(claims.getAudience()).containsExactly("amends");
    assertThat(claims.getSubject()).isEqualTo("li.na");
    assertThat(claims.getStringClaimValue("upn")).isEqualTo("li.na");
    assertThat(claims.getStringClaimValue("preferred_username")).isEqualTo("li.na");
    assertThat(claims.getStringListClaimValue("groups")).containsExactly("agent", "supervisor");
    assertThat(claims.getIssuedAt().getValue()).isEqualTo(CLOCK.instant().getEpochSecond());
    assertThat(claims.getExpirationTime().getValue())
        .isEqualTo(Instant.parse("2026-02-14T22:00:00Z").getEpochSecond());
    assertThat(claims.getJwtId()).isNotBlank();
  }

  @Test
  void namesTheLendersOfTheCallerIfThereAreAny(@TempDir Path directory) throws Exception {
    LocalIdentity identity = LocalIdentity.load(directory.resolve("keys"), CLOCK);

    String restricted = identity.token("li.na", Set.of("agent"), Set.of("CU-DEMO", "B"));
    String unrestricted = identity.token("li.na", Set.of("agent"), Set.of());

    assertThat(verify(restricted, identity.publicKey()).getStringListClaimValue("lenders"))
        .containsExactly("B", "CU-DEMO");
    assertThat(verify(unrestricted, identity.publicKey()).hasClaim("lenders")).isFalse();
  }

  @Test
  void keepsItsKeysAndHidesThePrivateKey(@TempDir Path directory) throws Exception {
    // Given
    Path keys = directory.resolve("keys");
    Path published = LocalIdentity.load(keys, CLOCK).publicKey();

    // When
    String token = LocalIdentity.load(keys, CLOCK).token("li.na", Set.of("agent"));

    // Then
    assertThat(verify(token, published).getSubject()).isEqualTo("li.na");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(keys.resolve("private.pem"))))
        .isEqualTo("rw-------");
  }

  private static JwtClaims verify(String token, Path publicKey) throws Exception {
    String body = Files.readString(publicKey).replaceAll("-----[A-Z ]+-----", "");
    PublicKey key =
        KeyFactory.getInstance("RSA")
            .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(body)));
    return new JwtConsumerBuilder()
        .setVerificationKey(key)
        .setExpectedAudience("amends")
        .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256")
        .setEvaluationTime(NumericDate.fromSeconds(CLOCK.instant().getEpochSecond()))
        .build()
        .processToClaims(token);
  }
}

package dev.amends.launcher.identity;

import dev.amends.launcher.process.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Issues bearer tokens, signed with a key pair that is created on first use. */
public final class LocalIdentity {

  /** The issuer in every token. */
  public static final String ISSUER = "amends-local";

  /** The audience in every token, without which the services reject it. */
  public static final String AUDIENCE = "amends";

  /** How long a token is valid. */
  public static final Duration VALIDITY = Duration.ofHours(12);

  /** The roles that the services know. */
  public static final Set<String> ROLES = Set.of("agent", "supervisor", "compliance", "ops");

  private static final int KEY_BITS = 2048;
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private final Path publicKey;
  private final PrivateKey privateKey;
  private final RsaJsonWebKey verificationKey;
  private final InstantSource clock;

  private LocalIdentity(Path publicKey, PrivateKey privateKey, InstantSource clock)
      throws GeneralSecurityException {
    this.publicKey = publicKey;
    this.privateKey = privateKey;
    this.verificationKey = verificationKey(privateKey);
    this.clock = clock;
  }

  /**
   * Loads the key pair from a directory, and creates it if missing; only the owner can read the
   * private key.
   */
  public static LocalIdentity load(Path directory, InstantSource clock) {
    Path privateFile = directory.resolve("private.pem");
    Path publicFile = directory.resolve("public.pem");
    try {
      if (!Files.exists(privateFile) || !Files.exists(publicFile)) {
        create(directory, privateFile, publicFile);
      }
      return new LocalIdentity(publicFile.toAbsolutePath(), read(privateFile), clock);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot load or create the keys in " + directory, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          privateFile + " does not hold an RSA key; delete it and start again", e);
    }
  }

  /** The file with the public key, with which services verify tokens. */
  public Path publicKey() {
    return publicKey;
  }

  /**
   * Signs a token.
   *
   * @param name the name of the caller, which appears in timelines
   * @param roles a subset of {@link #ROLES}
   */
  public String token(String name, Set<String> roles) {
    return token(name, roles, Set.of());
  }

  /**
   * Signs a token of a caller who works for some lenders only.
   *
   * @param lenders the ids of the lenders; empty for a token that does not name any
   */
  public String token(String name, Set<String> roles, Set<String> lenders) {
    return token(name, roles, lenders, VALIDITY);
  }

  /** Signs such a token that expires sooner or later. */
  String token(String name, Set<String> roles, Set<String> lenders, Duration validity) {
    JwtClaims claims = claims(name, AUDIENCE, validity);
    claims.setStringClaim("upn", name);
    claims.setStringClaim("preferred_username", name);
    claims.setStringListClaim("groups", new TreeSet<>(roles).stream().toList());
    if (!lenders.isEmpty()) {
      claims.setStringListClaim("lenders", new TreeSet<>(lenders).stream().toList());
    }
    return sign(claims);
  }

  /** The claims that every token has. */
  JwtClaims claims(String subject, String audience, Duration validity) {
    Instant now = clock.instant();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(ISSUER);
    claims.setAudience(audience);
    claims.setSubject(subject);
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(validity).getEpochSecond()));
    claims.setJwtId(UUID.randomUUID().toString());
    return claims;
  }

  /** Signs claims. */
  String sign(JwtClaims claims) {
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setPayload(claims.toJson());
      signature.setHeader("typ", "JWT");
      signature.setKeyIdHeaderValue(verificationKey.getKeyId());
      signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
      signature.setKey(privateKey);
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("Could not sign a token", e);
    }
  }

  /** The key that verifies the tokens. */
  PublicKey verificationKey() {
    return verificationKey.getRsaPublicKey();
  }

  /** The JSON Web Key Set with the key that verifies the tokens. */
  String keySet() {
    return new JsonWebKeySet(verificationKey).toJson();
  }

  private static RsaJsonWebKey verificationKey(PrivateKey key) throws GeneralSecurityException {
    if (!(key instanceof RSAPrivateCrtKey rsa)) {
      throw new InvalidKeyException("not an RSA key with its public exponent");
    }
    RSAPublicKey publicKey =
        (RSAPublicKey)
            KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent()));
    RsaJsonWebKey webKey = new RsaJsonWebKey(publicKey);
    webKey.setKeyId(webKey.calculateBase64urlEncodedThumbprint("SHA-256"));
    webKey.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
    webKey.setUse(Use.SIGNATURE);
    return webKey;
  }

  private static void create(Path directory, Path privateFile, Path publicFile)
      throws IOException, GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS);
    KeyPair pair = generator.generateKeyPair();
    OwnerOnly.create(directory);
    // The private key is written last: if it exists, the pair is complete.
    KeyFile.writePublic(publicFile, pem(PUBLIC, pair.getPublic()));
    KeyFile.writeSecret(privateFile, pem(PRIVATE, pair.getPrivate()));
  }

  private static String pem(String kind, Key key) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(kind, body, kind);
  }

  private static PrivateKey read(Path file) throws IOException, GeneralSecurityException {
    String body = Files.readString(file).replaceAll("-----[A-Z ]+-----", "");
    byte[] encoded = Base64.getMimeDecoder().decode(body);
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }
}

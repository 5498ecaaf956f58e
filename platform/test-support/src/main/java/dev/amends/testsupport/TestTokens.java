package dev.amends.testsupport;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Issues tokens for the tests of a service. The key pair is stored in the build folder, because the
 * resource that configures the service and the test that calls it are loaded by different class
 * loaders.
 */
public final class TestTokens {
  static final String ISSUER = "amends-test";
  static final String AUDIENCE = "amends";
  private static final Path DIRECTORY = Path.of("target", "test-keys").toAbsolutePath();
  private static final Path PUBLIC = DIRECTORY.resolve("public.pem");
  private static final Path PRIVATE = DIRECTORY.resolve("private.der");

  /** Tokens are cached, because signing one takes longer than many requests. */
  private static final Map<List<String>, String> TOKENS = new ConcurrentHashMap<>();

  private TestTokens() {}

  /** A token of a person with roles, such as {@code token("li.na", "agent")}. */
  public static String token(String name, String... roles) {
    return tokenOf(name, name, roles);
  }

  /** A token of a person whose name is not the subject. */
  public static String tokenOf(String subject, String name, String... roles) {
    return TOKENS.computeIfAbsent(
        Stream.concat(Stream.of(subject, name), Stream.of(roles)).toList(),
        ignored -> claims(subject, name, Set.of(roles)).audience(AUDIENCE).sign(privateKey()));
  }

  /** A token of a person who works for some lenders only. */
  public static String tokenForLenders(Set<String> lenders, String name, String... roles) {
    return TOKENS.computeIfAbsent(
        Stream.concat(Stream.of("lenders " + new TreeSet<>(lenders), name), Stream.of(roles))
            .toList(),
        ignored ->
            claims(name, name, Set.of(roles))
                .claim("lenders", List.copyOf(lenders))
                .audience(AUDIENCE)
                .sign(privateKey()));
  }

  /** A token that was issued for another application, by the same issuer and with the same key. */
  public static String tokenForAudience(String audience, String name, String... roles) {
    return claims(name, name, Set.of(roles)).audience(audience).sign(privateKey());
  }

  /** A token without an audience. */
  public static String tokenWithoutAudience(String name, String... roles) {
    return claims(name, name, Set.of(roles)).sign(privateKey());
  }

  private static JwtClaimsBuilder claims(String subject, String name, Set<String> roles) {
    return Jwt.issuer(ISSUER)
        .upn(name)
        .preferredUserName(name)
        .subject(subject)
        .groups(roles)
        .expiresIn(3600);
  }

  static synchronized String publicKeyLocation() {
    try {
      if (!Files.exists(PUBLIC)) {
        write(generate());
      }
      return PUBLIC.toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(KeyPair pair) throws IOException {
    Files.createDirectories(DIRECTORY);
    Files.write(PRIVATE, pair.getPrivate().getEncoded());
    Files.writeString(
        PUBLIC,
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(pair.getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n");
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has RSA", e);
    }
  }

  private static PrivateKey privateKey() {
    try {
      return KeyFactory.getInstance("RSA")
          .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(PRIVATE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the test key cannot be read", e);
    }
  }
}

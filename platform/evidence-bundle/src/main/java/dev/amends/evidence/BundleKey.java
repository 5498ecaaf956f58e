package dev.amends.evidence;

import dev.amends.letters.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys in PEM files, and signatures with them. */
public final class BundleKey {
  private static final String ALGORITHM = "Ed25519";
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";

  private BundleKey() {}

  /**
   * A pair of keys.
   *
   * @param privatePem the key that signs, in PKCS #8
   * @param publicPem the key that verifies
   */
  public record Pair(String privatePem, String publicPem) {}

  /** Creates a pair of keys. */
  public static Pair generate() {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      return new Pair(
          pem(PRIVATE, pair.getPrivate().getEncoded()), pem(PUBLIC, pair.getPublic().getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(ALGORITHM + " is not available", e);
    }
  }

  /** Returns the fingerprint of a public key: the SHA-256 of its encoding, in lower-case hex. */
  public static String fingerprint(String publicPem) {
    return Sha256.of(decode(PUBLIC, publicPem)).hex();
  }

  static byte[] sign(byte[] content, String privatePem) {
    try {
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM)
              .generatePrivate(new PKCS8EncodedKeySpec(decode(PRIVATE, privatePem)));
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(key);
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new InvalidBundle("The signing key is not an Ed25519 private key in PKCS #8.", e);
    }
  }

  /** Whether a signature is that of some content. */
  static boolean verifies(byte[] content, byte[] signed, String publicPem) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(publicKey(publicPem));
      signature.update(content);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false; // not a signature at all
    }
  }

  /** Whether a text is a public key, written exactly as {@link #generate} does. */
  static boolean isPublic(String pem) {
    try {
      return pem(PUBLIC, publicKey(pem).getEncoded()).equals(pem);
    } catch (GeneralSecurityException | InvalidBundle e) {
      return false;
    }
  }

  static boolean isSame(String publicPem, String otherPem) {
    return fingerprint(publicPem).equals(fingerprint(otherPem));
  }

  private static PublicKey publicKey(String pem) throws GeneralSecurityException {
    return KeyFactory.getInstance(ALGORITHM)
        .generatePublic(new X509EncodedKeySpec(decode(PUBLIC, pem)));
  }

  private static String pem(String kind, byte[] key) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(kind, body, kind);
  }

  private static byte[] decode(String kind, String pem) {
    try {
      return Base64.getMimeDecoder()
          .decode(
              pem.replace("-----BEGIN " + kind + "-----", "")
                  .replace("-----END " + kind + "-----", "")
                  .strip());
    } catch (IllegalArgumentException e) {
      throw new InvalidBundle("The key is not a PEM file with a " + kind + ".", e);
    }
  }
}

package dev.amends.launcher.evidence;

import dev.amends.evidence.BundleKey;
import dev.amends.launcher.identity.KeyFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The pair of Ed25519 keys that signs bundles, in two files that are created on first use. */
public final class EvidenceKeys {
  private static final String PRIVATE = "evidence-signing.pem";
  private static final String PUBLIC = "evidence-public.pem";

  private EvidenceKeys() {}

  /** Loads the keys from a directory, and creates them if the signing key is missing. */
  public static synchronized BundleKey.Pair load(Path directory) {
    Path signing = directory.resolve(PRIVATE);
    try {
      if (!Files.exists(signing)) {
        create(directory, signing);
      }
      return new BundleKey.Pair(
          Files.readString(signing), Files.readString(directory.resolve(PUBLIC)));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot load or create the keys in " + directory, e);
    }
  }

  private static void create(Path directory, Path signing) throws IOException {
    BundleKey.Pair pair = BundleKey.generate();
    // The signing key is written last: if it exists, the pair is complete.
    KeyFile.writePublic(directory.resolve(PUBLIC), pair.publicPem());
    KeyFile.writeSecret(signing, pair.privatePem());
  }
}

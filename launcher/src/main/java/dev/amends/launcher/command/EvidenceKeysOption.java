package dev.amends.launcher.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Option for the directory of the keys that sign evidence. */
final class EvidenceKeysOption {

  @Option(
      names = "--keys",
      paramLabel = "DIR",
      defaultValue = "${AMENDS_EVIDENCE_KEYS}",
      description =
          "Directory with evidence-signing.pem and evidence-public.pem (Ed25519), also"
              + " AMENDS_EVIDENCE_KEYS. Default: keys in the data directory.")
  private @Nullable Path keys;

  Path directory(DataOption data) {
    return keys == null ? data.directory().resolve("keys") : keys.toAbsolutePath();
  }
}

package dev.amends.launcher.command;

import dev.amends.evidence.BundleVerifier;
import dev.amends.evidence.BundleVerifier.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code amends verify-bundle}: verifies a file of evidence without the platform. */
@Command(
    name = "verify-bundle",
    description =
        "Verifies a file of evidence offline; names what was altered, is missing or was inserted.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class VerifyBundleCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The file that ./amends evidence wrote.")
  private Path file;

  @Option(
      names = "--key",
      paramLabel = "PUBLIC",
      description =
          "The issuer's public key, from ./amends evidence-key. Without it, the key in the file is"
              + " used, and you compare its fingerprint yourself.")
  private @Nullable Path key;

  @Override
  public Integer call() {
    Verification verification = BundleVerifier.verify(file, publicKey());
    PrintWriter out = spec.commandLine().getOut();
    if (verification.isIntact()) {
      showIntact(out, verification);
    } else {
      out.println("The bundle is not intact:");
      verification.findings().forEach(finding -> out.println("  " + finding));
    }
    if (!verification.erased().isEmpty()) {
      out.println("Personal data was erased; only the hashes of these records remain:");
      verification.erased().forEach(record -> out.println("  " + record));
    }
    out.flush();
    return verification.isIntact() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private void showIntact(PrintWriter out, Verification verification) {
    out.println("The bundle is intact.");
    out.printf(
        "Case %s, collected on %s by %s: %d entries, %d records, %d files.%n",
        verification.manifest().caseId(),
        verification.manifest().collectedAt(),
        verification.manifest().collectedBy(),
        verification.entries(),
        verification.records(),
        verification.manifest().members().size());
    out.println("It was signed with the key " + verification.keyFingerprint() + ".");
    if (key == null) {
      out.println("Compare this fingerprint with the issuer's, or verify with --key.");
    }
  }

  private @Nullable String publicKey() {
    if (key == null) {
      return null;
    }
    try {
      return Files.readString(key);
    } catch (IOException e) {
      throw new CommandFailed("Cannot read the key " + key + ".");
    }
  }
}

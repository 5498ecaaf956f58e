package dev.amends.launcher.command;

import dev.amends.evidence.BundleKey;
import dev.amends.launcher.evidence.EvidenceKeys;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code amends evidence-key}: prints the public key with which bundles are verified. */
@Command(
    name = "evidence-key",
    description = "Prints the public key with which evidence is verified, and nothing else.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class EvidenceKeyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private EvidenceKeysOption keys;

  @Option(names = "--fingerprint", description = "Prints the SHA-256 of the key instead.")
  private boolean fingerprint;

  @Override
  public Integer call() {
    String key = EvidenceKeys.load(keys.directory(data)).publicPem();
    PrintWriter out = spec.commandLine().getOut();
    out.println(fingerprint ? BundleKey.fingerprint(key) : key.strip());
    out.flush();
    return CommandLine.ExitCode.OK;
  }
}

package dev.amends.launcher.command;

import dev.amends.evidence.EvidenceCollection;
import dev.amends.evidence.Finding;
import dev.amends.launcher.evidence.EvidenceCollector;
import dev.amends.launcher.evidence.EvidenceKeys;
import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.services.Service;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code amends evidence}: collects the evidence of a case into one signed file. */
@Command(
    name = "evidence",
    description = "Collects the evidence of a case from the four services into one signed file.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class EvidenceCommand implements Callable<Integer> {

  private static final List<String> LANGUAGES = List.of("en", "zh-CN");

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private EvidenceKeysOption keys;

  @Parameters(paramLabel = "CASE", description = "The id of the case.")
  private UUID caseId;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "The file to write. Default: evidence-CASE.zip.")
  private @Nullable Path out;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "The language of the summary: en or zh-CN. Default: en.")
  private String language;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Who collects it. Default: the user of this machine.")
  private @Nullable String name;

  @Option(names = "--with-files", description = "Includes letters, recordings and attachments.")
  private boolean withFiles;

  @Override
  public Integer call() throws IOException {
    if (!LANGUAGES.contains(language)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "Unknown language %s; use one of %s.".formatted(language, LANGUAGES));
    }
    String collector = name == null ? System.getProperty("user.name") : name;
    EvidenceCollection evidence =
        new EvidenceCollector(token(collector), this::address, InstantSource.system())
            .collect(caseId, collector, withFiles)
            .orElseThrow(() -> new CommandFailed("There is no case %s.".formatted(caseId)));
    Path file = out == null ? Path.of("evidence-" + caseId + ".zip") : out;
    write(evidence, file);
    PrintWriter console = spec.commandLine().getOut();
    console.println(file);
    evidence.erased().forEach(record -> console.println("  " + record));
    console.flush();
    return report(evidence.findings());
  }

  private String token(String collector) {
    return Platform.identity(data.directory()).token(collector, Set.of("compliance"));
  }

  private URI address(Service service) {
    int port = data.port(service.serviceName(), service.defaultPort());
    return URI.create("http://localhost:" + port);
  }

  /** Only the owner can read the file, because it contains personal data. */
  private void write(EvidenceCollection evidence, Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream target = Files.newOutputStream(file)) {
      evidence.write(target, language, EvidenceKeys.load(keys.directory(data)));
    }
  }

  /** The file is written in any case: what was found in the services is evidence, too. */
  private int report(List<Finding> findings) {
    if (findings.isEmpty()) {
      return CommandLine.ExitCode.OK;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println("The records of the services do not agree with the timeline:");
    findings.forEach(finding -> err.println("  " + finding));
    err.flush();
    return CommandLine.ExitCode.SOFTWARE;
  }
}

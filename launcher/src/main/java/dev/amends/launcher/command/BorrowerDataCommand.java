package dev.amends.launcher.command;

import dev.amends.launcher.evidence.BorrowerDataCollector;
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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code amends borrower-data}: collects what the services keep about a borrower. */
@Command(
    name = "borrower-data",
    description = "Collects what the four services keep about a borrower into one zip file.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class BorrowerDataCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Option(
      names = "--lender",
      paramLabel = "LENDER",
      required = true,
      description = "The id of the lender.")
  private String lender;

  @Option(
      names = "--borrower",
      paramLabel = "BORROWER",
      required = true,
      description = "The lender's id of the borrower.")
  private String borrower;

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      required = true,
      description = "Why the data is needed; each service records it.")
  private String reason;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      description = "The file to write. Default: borrower-data.zip.")
  private @Nullable Path out;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Who collects it. Default: the user of this machine.")
  private @Nullable String name;

  @Override
  public Integer call() throws IOException {
    String collectedBy = name == null ? System.getProperty("user.name") : name;
    BorrowerDataCollector collector =
        new BorrowerDataCollector(token(collectedBy), this::address, InstantSource.system());
    BorrowerDataCollector.Request request =
        new BorrowerDataCollector.Request(lender, borrower, reason, collectedBy);
    Map<String, byte[]> parts = collector.collect(request);
    if (parts.isEmpty()) {
      throw new CommandFailed(
          "No service knows a case of borrower %s with lender %s.".formatted(borrower, lender));
    }
    Path file = out == null ? Path.of("borrower-data.zip") : out;
    // Only the owner can read the file, because it contains personal data.
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream target = Files.newOutputStream(file)) {
      collector.write(target, request, parts);
    }
    PrintWriter console = spec.commandLine().getOut();
    console.println(file);
    console.flush();
    return CommandLine.ExitCode.OK;
  }

  private String token(String collectedBy) {
    return Platform.identity(data.directory()).token(collectedBy, Set.of("compliance"));
  }

  private URI address(Service service) {
    int port = data.port(service.serviceName(), service.defaultPort());
    return URI.create("http://localhost:" + port);
  }
}

package dev.amends.launcher.command;

import dev.amends.launcher.database.DatabasePasswords;
import dev.amends.launcher.identity.LocalIdentity;
import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.platform.PlatformConfig;
import dev.amends.launcher.replay.BrokerAddress;
import dev.amends.launcher.replay.CatchUpMonitor;
import dev.amends.launcher.replay.FilePublisher;
import dev.amends.launcher.replay.InvalidRow;
import dev.amends.launcher.replay.LenderFigures;
import dev.amends.launcher.replay.ProgressDisplay;
import dev.amends.launcher.services.Service;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code amends replay}: publishes a file of lender events and prints the resulting figures. */
@Command(
    name = "replay",
    description = {
      "Publishes a CSV file of lender events, plain or gzip, waits until all services have"
          + " caught up, and prints the figures of the lender. Waits while the broker or the"
          + " database does not answer.",
      "Each row is one event. A column name is the path of a data field, such as overdue.total;"
          + " empty cells are omitted; amounts use the currency of their row. Replaying the same"
          + " file again changes nothing."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;
  @Mixin private BrokerOption broker;

  @Parameters(paramLabel = "FILE", description = "A CSV file whose first line names the columns.")
  private Path file;

  @Option(
      names = "--source",
      paramLabel = "URI",
      description = "The CloudEvents source. Default: urn:amends:replay:<lenderId>.")
  private @Nullable String source;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "The encoding of the file, such as GB18030, GBK or UTF-16. Default: UTF-8.")
  private Charset encoding = StandardCharsets.UTF_8;

  @Option(
      names = "--demo",
      description =
          "Moves all dates of the file so that its last business day is yesterday, and all"
              + " borrowers to a time zone where it is about noon, so that calls are due at once."
              + " The platform must have no case of the lender yet.")
  private boolean demo;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    ProgressDisplay progress = new ProgressDisplay(out, Boolean.getBoolean("amends.terminal"));
    requireFile();
    UnaryOperator<Map<String, String>> change =
        demo
            ? new DemonstrationSetup(file, encoding)
                .prepare(figures(), uri(Service.CASE), InstantSource.system().instant())
            : UnaryOperator.identity();
    BrokerAddress address = broker.address(data);
    long startedAt = System.nanoTime();
    try (FilePublisher publisher = new FilePublisher(address, source, progress)) {
      long published = publish(publisher, change, progress);
      print(out, "Published %,d events in %s.", published, rate(published, startedAt));
      List<CatchUpMonitor.Consumer> consumers = consumers();
      new CatchUpWait(address, consumers, progress).await();
      print(
          out,
          "All services have caught up; from the file to the databases: %s.",
          rate(published, startedAt));
      printParked(out, publisher, consumers);
      printFigures(out, publisher.lenders());
    } catch (IOException e) {
      throw new CommandFailed("Cannot use the temporary folder: " + e.getMessage());
    }
    return CommandLine.ExitCode.OK;
  }

  private static void printParked(
      PrintWriter out, FilePublisher publisher, List<CatchUpMonitor.Consumer> consumers)
      throws IOException {
    try {
      publisher
          .parked(consumers)
          .forEach(
              (service, count) ->
                  print(
                      out,
                      "%s has parked %,d events of this file; see GET /parked-messages for the"
                          + " reasons.",
                      service,
                      count));
    } catch (SQLException e) {
      throw new CommandFailed("Cannot query PostgreSQL: " + e.getMessage());
    }
  }

  private void printFigures(PrintWriter out, Set<String> lenders) throws InterruptedException {
    for (String lender : lenders) {
      print(out, "%n%s", figures().report(lender, uri(Service.CASE), uri(Service.PLAN)));
    }
  }

  private LenderFigures figures() {
    return new LenderFigures(
        Platform.identity(data.directory()).token("replay", LocalIdentity.ROLES));
  }

  private void requireFile() {
    if (!Files.isReadable(file)) {
      throw new CommandFailed(
          "Cannot read " + file + ": the file does not exist or is not readable.");
    }
  }

  private long publish(
      FilePublisher publisher,
      UnaryOperator<Map<String, String>> change,
      ProgressDisplay progress) {
    try {
      return publisher.publish(file, encoding, change);
    } catch (InvalidRow e) {
      throw new CommandFailed("%s: %s".formatted(file, e.getMessage()));
    } catch (IOException e) {
      throw new CommandFailed("Cannot read %s: %s".formatted(file, e.getMessage()));
    } catch (KafkaException e) {
      throw new CommandFailed(String.valueOf(e.getMessage()));
    } finally {
      progress.end();
    }
  }

  private List<CatchUpMonitor.Consumer> consumers() {
    int port = data.port("postgres", PlatformConfig.POSTGRES_PORT);
    DatabasePasswords passwords = new DatabasePasswords(data.directory().resolve("keys"));
    return Arrays.stream(Service.values())
        .map(
            service ->
                new CatchUpMonitor.Consumer(
                    service.serviceName(),
                    "jdbc:postgresql://localhost:%d/%s?connectTimeout=10&socketTimeout=30"
                        .formatted(port, service.database()),
                    service.database(),
                    passwords.find(service.database())))
        .toList();
  }

  private URI uri(Service service) {
    return URI.create(
        "http://localhost:" + data.port(service.serviceName(), service.defaultPort()));
  }

  private static String rate(long events, long startedAt) {
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    return String.format(Locale.ROOT, "%.1f s, %,.0f events/s", seconds, events / seconds);
  }

  private static void print(PrintWriter out, String text, @Nullable Object... values) {
    out.println(String.format(Locale.ROOT, text, values));
    out.flush();
  }
}

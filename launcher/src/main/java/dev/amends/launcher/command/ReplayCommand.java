package dev.amends.launcher.command;

import dev.amends.launcher.identity.LocalIdentity;
import dev.amends.launcher.platform.Platform;
import dev.amends.launcher.platform.PlatformConfig;
import dev.amends.launcher.process.Ports;
import dev.amends.launcher.replay.BadRow;
import dev.amends.launcher.replay.CaughtUp;
import dev.amends.launcher.replay.Figures;
import dev.amends.launcher.replay.LenderFile;
import dev.amends.launcher.replay.LenderTopic;
import dev.amends.launcher.replay.Progress;
import dev.amends.launcher.services.Service;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code amends replay}: a lender's history through the whole platform, with its figures. */
@Command(
    name = "replay",
    description = {
      "Publishes a CSV file of lender events, plain or gzip, waits until every service has caught"
          + " up, and prints the figures.",
      "One row is one event; a column is the path of a data field, such as overdue.total; empty"
          + " cells are left out; money takes the row's currency. Replaying the same file a second"
          + " time changes nothing."
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli fills the fields.
final class ReplayCommand implements Callable<Integer> {

  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final Duration STANDSTILL_MAX = Duration.ofMinutes(2);

  @Spec private CommandSpec spec;
  @Mixin private DataOption data;

  @Parameters(paramLabel = "FILE", description = "A CSV file with the columns in its first line.")
  private Path file;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description = "Where Kafka is. Default: the broker of ./amends up.")
  private @Nullable String bootstrapServers;

  @Option(
      names = "--source",
      paramLabel = "URI",
      description = "The CloudEvents source. Default: urn:amends:replay:<lenderId>.")
  private @Nullable String source;

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = new Progress(out, Boolean.getBoolean("amends.terminal"));
    requireReadable();
    long began = System.nanoTime();
    Set<String> lenders = new TreeSet<>();
    long published = publish(progress, lenders);
    say(out, "Published %,d events in %s.", published, rate(published, began));
    Map<String, Long> parked = await(progress);
    say(out, "All services have caught up: %s from file to effect.", rate(published, began));
    parked.forEach(
        (service, count) ->
            say(out, "%s has parked %,d messages; GET /parked-messages says why.", service, count));
    Figures figures =
        new Figures(Platform.identity(data.directory()).token("replay", LocalIdentity.ROLES));
    for (String lender : lenders) {
      say(out, "%nCases of %s:%n%s", lender, figures.at(uri(Service.CASE, lender, "portfolio")));
      say(out, "%nPayments of %s:%n%s", lender, figures.at(uri(Service.PLAN, lender, "payments")));
    }
    return CommandLine.ExitCode.OK;
  }

  private void requireReadable() {
    if (!Files.isReadable(file)) {
      throw new CommandFailed("There is no file " + file + " that can be read.");
    }
    String[] servers = servers().split("[:,]", 3);
    if (bootstrapServers == null && !Ports.answers(Integer.parseInt(servers[1]))) {
      throw new CommandFailed(
          "Nothing listens on %s. Start the platform with ./amends up first.".formatted(servers()));
    }
  }

  private long publish(Progress progress, Set<String> lenders) {
    try (LenderFile rows = LenderFile.open(file);
        LenderTopic topic = new LenderTopic(servers(), source, InstantSource.system())) {
      while (rows.hasNext()) {
        topic.publish(rows.next());
        progress.show(rows.progress(), "%,d events".formatted(topic.published()));
      }
      topic.flush();
      lenders.addAll(topic.lenders());
      return topic.published();
    } catch (BadRow e) {
      throw new CommandFailed("%s: %s".formatted(file, e.getMessage()));
    } catch (IOException e) {
      throw new CommandFailed("%s could not be read: %s".formatted(file, e.getMessage()));
    } catch (KafkaException e) {
      throw new CommandFailed(String.valueOf(e.getMessage()));
    } finally {
      progress.end();
    }
  }

  private Map<String, Long> await(Progress progress) throws InterruptedException {
    try (CaughtUp caughtUp = new CaughtUp(servers(), consumers())) {
      CaughtUp.Backlog last = caughtUp.backlogSeen();
      long moved = System.nanoTime();
      while (!caughtUp.look()) {
        CaughtUp.Backlog backlog = caughtUp.backlogSeen();
        if (!backlog.equals(last)) {
          moved = System.nanoTime();
        } else if (System.nanoTime() - moved > STANDSTILL_MAX.toNanos()) {
          throw new CommandFailed(
              "Nothing moved for %d s; still behind: %s. ./amends status shows the parts."
                  .formatted(STANDSTILL_MAX.toSeconds(), backlog));
        }
        last = backlog;
        progress.show(backlog.isEmpty() ? "settling" : "still behind: " + backlog);
        Thread.sleep(LOOK_EVERY);
      }
      return caughtUp.parked();
    } catch (SQLException e) {
      throw new CommandFailed("PostgreSQL does not answer: " + e.getMessage());
    } finally {
      progress.end();
    }
  }

  private String servers() {
    return bootstrapServers != null
        ? bootstrapServers
        : "localhost:" + data.port("kafka", PlatformConfig.KAFKA_PORT);
  }

  private List<CaughtUp.Consumer> consumers() {
    int port = data.port("postgres", PlatformConfig.POSTGRES_PORT);
    return Arrays.stream(Service.values())
        .map(
            service ->
                new CaughtUp.Consumer(
                    service.serviceName(),
                    "jdbc:postgresql://localhost:%d/%s".formatted(port, service.database()),
                    service.database()))
        .toList();
  }

  private URI uri(Service service, String lender, String what) {
    int port = data.port(service.serviceName(), service.defaultPort());
    return URI.create("http://localhost:%d/lenders/%s/%s".formatted(port, lender, what));
  }

  private static String rate(long events, long began) {
    double seconds = (System.nanoTime() - began) / 1e9;
    return String.format(Locale.ROOT, "%.1f s, %,.0f events/s", seconds, events / seconds);
  }

  private static void say(PrintWriter out, String text, @Nullable Object... values) {
    out.println(String.format(Locale.ROOT, text, values));
    out.flush();
  }
}

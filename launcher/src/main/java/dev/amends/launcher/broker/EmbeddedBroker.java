package dev.amends.launcher.broker;

import dev.amends.launcher.process.ChildJvm;
import dev.amends.launcher.process.ChildProcess;
import dev.amends.launcher.process.ChildProcess.StopSignal;
import dev.amends.launcher.process.Part;
import dev.amends.launcher.process.PartFailed;
import dev.amends.launcher.process.Ports;
import dev.amends.launcher.process.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A Kafka broker with the platform's topics, in a separate process on this machine.
 *
 * <p>Its data outlives the process. Acknowledged records survive a {@code kill -9} because they are
 * in the page cache of the operating system; they may not survive a power cut.
 */
public final class EmbeddedBroker implements Part {

  /** The number of partitions of each topic. */
  public static final int PARTITIONS = 12;

  /**
   * Maximum size of a record batch; generous, so that an oversized message is consumed and parked.
   */
  public static final int MESSAGE_BYTES_MAX = 4 * 1024 * 1024;

  /**
   * How long a record is kept. The services have their own copies of what they need, so the topics
   * must only outlast the longest outage of a service.
   */
  public static final Duration RETENTION = Duration.ofDays(30);

  private static final List<String> OPTIONS =
      List.of(
          "-Xms64m", "-Xmx256m", "-Djava.util.logging.config.class=" + BrokerLog.class.getName());

  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);

  private final Path directory;
  private final Path log;
  private final BrokerAccess access;
  private volatile ChildProcess process;

  private EmbeddedBroker(Path directory, Path log, BrokerAccess access) {
    this.directory = directory;
    this.log = log;
    this.access = access;
    this.process = launch();
  }

  /**
   * Starts a broker and waits until its topics are usable.
   *
   * @param directory the data directory; created and formatted if missing
   * @param port the port on localhost, or 0 for any free port
   * @throws PartFailed if the broker does not start
   */
  public static EmbeddedBroker startProcess(Path directory, int port) {
    return startProcess(directory, port, logBeside(directory));
  }

  /**
   * Starts a broker as {@link #startProcess(Path, int)} does.
   *
   * @param log the file to which the broker's log is appended
   */
  public static EmbeddedBroker startProcess(Path directory, int port, Path log) {
    return new EmbeddedBroker(
        directory.toAbsolutePath(), log, BrokerAccess.open(Ports.freeIfZero(port)));
  }

  /**
   * Starts a broker for tests on free ports, whose clients authenticate by SCRAM-SHA-256 and are
   * denied what access control lists do not permit.
   *
   * @param passwords the password of each user; without equals signs, commas and brackets
   */
  public static EmbeddedBroker startSecuredForTests(Path directory, Map<String, String> passwords) {
    return new EmbeddedBroker(
        directory.toAbsolutePath(),
        logBeside(directory),
        new BrokerAccess(Ports.free(), Ports.free(), passwords));
  }

  private static Path logBeside(Path directory) {
    return directory.resolveSibling(directory.getFileName() + ".log");
  }

  /** The address for Kafka clients. */
  public String bootstrapServers() {
    return "localhost:" + port();
  }

  /** The address for administration, without authentication. */
  public String internalServers() {
    return "localhost:" + access.internalPort();
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public int port() {
    return access.port();
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public void kill() {
    process.kill();
  }

  @Override
  public synchronized void restart() {
    stop();
    process = launch();
  }

  @Override
  public synchronized void stop() {
    process.stop(STOP_TIMEOUT);
  }

  private ChildProcess launch() {
    Ports.requireFree("Kafka", port(), "--kafka-port");
    ChildProcess started = startProcess();
    try {
      Readiness.await("Kafka", started, START_TIMEOUT, () -> Ports.answers(port()));
      try (BrokerTopics topics = new BrokerTopics(internalServers())) {
        Readiness.await("Kafka", started, START_TIMEOUT, topics::createMissing);
      }
      return started;
    } catch (RuntimeException e) {
      started.kill();
      throw e;
    }
  }

  private ChildProcess startProcess() {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new PartFailed("Could not create " + directory + ": " + e.getMessage(), e);
    }
    List<String> arguments = new ArrayList<>(List.of(directory.toString(), "" + Ports.free()));
    arguments.addAll(access.arguments());
    return ChildProcess.start(
        ChildJvm.ofLauncherClass(BrokerProcess.class, OPTIONS, arguments),
        Map.of(),
        StopSignal.TERM,
        log);
  }
}

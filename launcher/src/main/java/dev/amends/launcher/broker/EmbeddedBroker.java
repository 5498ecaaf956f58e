package dev.amends.launcher.broker;

import dev.amends.events.Topic;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * A Kafka broker on this machine with the platform's topics, in a process of its own.
 *
 * <p>Its data outlives the process. What it acknowledged outlives a kill -9 of it, being in the
 * page cache of the operating system; a power cut is excluded.
 */
public final class EmbeddedBroker implements Part {

  /** Partitions of each topic. */
  public static final int PARTITIONS = 12;

  /** Longest record batch taken; generous, so that an over-long message is consumed and parked. */
  public static final int MESSAGE_BYTES_MAX = 4 * 1024 * 1024;

  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
  private static final int ADMIN_TIMEOUT_MILLIS = 5_000;

  private final Path directory;
  private final Path log;
  private final int port;
  private final List<String> options;
  private volatile ChildProcess process;

  private EmbeddedBroker(Path directory, Path log, int port, List<String> options) {
    this.options = options;
    this.directory = directory;
    this.log = log;
    this.port = port;
    this.process = launch();
  }

  /**
   * Starts a broker on the class path of this program and returns when its topics can be used.
   *
   * @param directory where its data is kept; created and formatted where missing
   * @param port the port on localhost, 0 for a free one
   * @throws PartFailed where it does not start
   */
  public static EmbeddedBroker startProcess(Path directory, int port) {
    return startProcess(
        directory, port, directory.resolveSibling(directory.getFileName() + ".log"), List.of());
  }

  /**
   * Starts a broker as {@link #startProcess(Path, int)} does.
   *
   * @param log the file to which the broker's own log is appended
   * @param options further options of its JVM
   */
  public static EmbeddedBroker startProcess(
      Path directory, int port, Path log, List<String> options) {
    return new EmbeddedBroker(
        directory.toAbsolutePath(), log, Ports.orFree(port), List.copyOf(options));
  }

  /** What a Kafka client needs to find the broker. */
  public String bootstrapServers() {
    return "localhost:" + port;
  }

  @Override
  public String name() {
    return "kafka";
  }

  @Override
  public int port() {
    return port;
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
    Ports.requireFree("Kafka", port, "--kafka-port");
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new PartFailed("Could not create " + directory + ": " + e.getMessage(), e);
    }
    ChildProcess started =
        ChildProcess.start(
            ChildJvm.ofMainClass(
                BrokerProcess.class,
                options(),
                List.of(directory.toString(), "" + port, "" + Ports.free())),
            Map.of(),
            StopSignal.TERM,
            log);
    try {
      Readiness.await("Kafka", started, START_TIMEOUT, () -> Ports.answers(port));
      try (Admin admin = admin()) {
        Readiness.await("Kafka", started, START_TIMEOUT, () -> hasTopics(admin));
      }
      return started;
    } catch (RuntimeException e) {
      started.kill();
      throw e;
    }
  }

  private List<String> options() {
    List<String> all = new ArrayList<>(options);
    all.addAll(
        List.of(
            "-Xms64m",
            "-Xmx256m",
            "-Djava.util.logging.config.class=" + BrokerLog.class.getName()));
    return all;
  }

  private Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MILLIS,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_TIMEOUT_MILLIS));
  }

  /** Creates the topics where they are missing; true when every partition has its leader. */
  private static boolean hasTopics(Admin admin) {
    List<String> names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();
    try {
      for (String name : names) {
        create(admin, name);
      }
      return admin.describeTopics(names).allTopicNames().get().values().stream()
          .map(TopicDescription::partitions)
          .allMatch(
              partitions ->
                  partitions.size() >= PARTITIONS
                      && partitions.stream()
                          .noneMatch(
                              partition ->
                                  partition.leader() == null || partition.leader().isEmpty()));
    } catch (ExecutionException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void create(Admin admin, String name)
      throws ExecutionException, InterruptedException {
    try {
      NewTopic topic = new NewTopic(name, PARTITIONS, (short) 1);
      topic.configs(Map.of("max.message.bytes", Integer.toString(MESSAGE_BYTES_MAX)));
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw e;
      }
    }
  }
}

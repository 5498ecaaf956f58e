package dev.amends.launcher.broker;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Main class of the broker's process: a Kafka broker with its own KRaft controller. */
final class BrokerProcess {

  private static final int NODE_ID = 1;
  private static final String CONTROLLER = "CONTROLLER";

  private static final Map<String, String> TIMING =
      Map.of(
          // A killed broker can register again only after its old session has expired.
          "broker.session.timeout.ms", "3000",
          "broker.heartbeat.interval.ms", "250",
          "controller.quorum.election.timeout.ms", "250",
          // A single controller needs no records that only show that it is alive.
          "metadata.max.idle.interval.ms", "0",
          "group.initial.rebalance.delay.ms", "0",
          // Tests stop a consumer for longer than its session, which should be short.
          "group.min.session.timeout.ms", "1000");

  private static final Map<String, String> STORAGE =
      Map.of(
          "auto.create.topics.enable", "false",
          "default.replication.factor", "1",
          "message.max.bytes", Integer.toString(EmbeddedBroker.MESSAGE_BYTES_MAX),
          "log.retention.ms", Long.toString(EmbeddedBroker.RETENTION.toMillis()),
          "offsets.retention.minutes", "525600",
          "offsets.topic.replication.factor", "1",
          "offsets.topic.num.partitions", "4",
          "transaction.state.log.replication.factor", "1",
          "transaction.state.log.min.isr", "1",
          "transaction.state.log.num.partitions", "2");

  private static final Map<String, String> SIZE =
      Map.of(
          "share.coordinator.state.topic.replication.factor", "1",
          "share.coordinator.state.topic.min.isr", "1",
          "share.coordinator.state.topic.num.partitions", "1",
          "log.cleaner.dedupe.buffer.size", "4194304",
          "log.segment.bytes", "268435456",
          "log.index.size.max.bytes", "1048576",
          "num.network.threads", "2",
          "num.io.threads", "4");

  private BrokerProcess() {}

  /**
   * Runs the broker until the process ends.
   *
   * @param arguments the data directory, the port of the controller and {@link
   *     BrokerAccess#arguments}
   */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    BrokerAccess access = BrokerAccess.parse(List.of(arguments).subList(2, arguments.length));
    format(directory, access);
    KafkaRaftServer server =
        new KafkaRaftServer(
            new KafkaConfig(configuration(directory, arguments[1], access), false), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "stop"));
    server.startup();
    server.awaitShutdown();
  }

  private static void format(Path directory, BrokerAccess access) throws Exception {
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    new Formatter()
        .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
        .setNodeId(NODE_ID)
        .setClusterId(Uuid.randomUuid().toString())
        .setControllerListenerName(CONTROLLER)
        .setDirectories(List.of(directory.toString()))
        .setScramArguments(access.credentials())
        .run();
  }

  private static Properties configuration(
      Path directory, String controllerPort, BrokerAccess access) {
    Properties properties = new Properties();
    properties.putAll(
        Map.of(
            "process.roles",
            "broker,controller",
            "node.id",
            NODE_ID,
            "log.dirs",
            directory.toString(),
            "listeners",
            "%s,%s://localhost:%s".formatted(access.listeners(), CONTROLLER, controllerPort),
            "listener.security.protocol.map",
            "PLAINTEXT:PLAINTEXT,SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
            "controller.listener.names",
            CONTROLLER,
            "controller.quorum.voters",
            NODE_ID + "@localhost:" + controllerPort));
    properties.putAll(TIMING);
    properties.putAll(STORAGE);
    properties.putAll(SIZE);
    properties.putAll(access.properties());
    return properties;
  }
}

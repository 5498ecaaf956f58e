package dev.amends.launcher.command;

import dev.amends.launcher.platform.PlatformConfig;
import dev.amends.launcher.process.Ports;
import dev.amends.launcher.replay.BrokerAddress;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say which broker to use: the one of {@code ./amends up} or another one. */
final class BrokerOption {

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      description = "Address of Kafka. Default: the broker of ./amends up.")
  private @Nullable String bootstrapServers;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description =
          "Properties of Kafka clients for encryption and authentication, such as"
              + " security.protocol, sasl.mechanism and sasl.jaas.config.")
  private @Nullable Path kafkaConfig;

  @Option(
      names = "--topic-per-lender",
      description =
          "Publish on lender.accounts.<lenderId> instead of the shared topic lender.accounts.")
  private boolean topicPerLender;

  /**
   * The address of the broker.
   *
   * @throws CommandFailed if it is the broker of {@code ./amends up} and does not run
   */
  BrokerAddress address(DataOption data) {
    if (bootstrapServers != null) {
      return new BrokerAddress(bootstrapServers, properties(), topicPerLender);
    }
    int port = data.port("kafka", PlatformConfig.KAFKA_PORT);
    if (!Ports.answers(port)) {
      throw new CommandFailed(
          "Nothing listens on localhost:%d. Start the platform with ./amends up.".formatted(port));
    }
    return new BrokerAddress("localhost:" + port, properties(), topicPerLender);
  }

  private Map<String, String> properties() {
    if (kafkaConfig == null) {
      return Map.of();
    }
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(kafkaConfig)) {
      read.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailed("Cannot read %s: %s".formatted(kafkaConfig, e.getMessage()));
    }
    Map<String, String> properties = new HashMap<>();
    read.stringPropertyNames().forEach(name -> properties.put(name, read.getProperty(name)));
    return properties;
  }
}

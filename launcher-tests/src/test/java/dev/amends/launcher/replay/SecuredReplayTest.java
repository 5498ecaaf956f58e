package dev.amends.launcher.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.amends.launcher.broker.EmbeddedBroker;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is published to a broker that permits only its lender's own topic. */
class SecuredReplayTest {
  private static final String TOPIC = "lender.accounts.UCI";
  private static final String ROW =
      """
      event,lenderId,accountId,businessDate,sequence
      AccountCured,UCI,A-1,2026-01-31,1
      """;

  @Test
  void replayAuthenticatesWithTheGivenProperties(@TempDir Path directory) throws Exception {
    // Given
    Path file = Files.writeString(directory.resolve("rows.csv"), ROW);
    try (EmbeddedBroker broker =
        EmbeddedBroker.startSecuredForTests(
            directory.resolve("kafka"), Map.of("replay", "secret"))) {
      permitReplay(broker);

      // When
      long published = publish(file, broker, "secret");

      // Then
      assertThat(published).isEqualTo(1);
      assertThatThrownBy(() -> publish(file, broker, "guessed"))
          .isInstanceOf(KafkaException.class)
          .hasMessageContaining("Authentication failed");
    }
  }

  private static void permitReplay(EmbeddedBroker broker) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.internalServers()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
      admin
          .createAcls(
              List.of(
                  new AclBinding(
                      new ResourcePattern(ResourceType.TOPIC, TOPIC, PatternType.LITERAL),
                      new AccessControlEntry(
                          "User:replay", "*", AclOperation.WRITE, AclPermissionType.ALLOW))))
          .all()
          .get();
    }
  }

  private static long publish(Path file, EmbeddedBroker broker, String password) throws Exception {
    BrokerAddress address =
        new BrokerAddress(
            broker.bootstrapServers(),
            Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-256",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required"
                    + " username=\"replay\" password=\""
                    + password
                    + "\";"),
            true);
    ProgressDisplay progress = new ProgressDisplay(new PrintWriter(Writer.nullWriter()), false);
    try (FilePublisher publisher = new FilePublisher(address, null, progress)) {
      return publisher.publish(file, UTF_8);
    }
  }
}

package dev.amends.testsupport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Starts an embedded broker whose clients authenticate, with a topic for each of the lenders A and
 * B, and access control lists as docs/operating.md describes them. The service under test is a user
 * of its own.
 */
public class SecuredPlatformTestResource extends PlatformTestResource {
  private static final String SERVICE = "service";
  private static final String LENDER_A = "lender-a";
  private static final String TOPIC_A = "lender.accounts.A";
  private static final String TOPIC_B = "lender.accounts.B";
  private static final int PARTITIONS = 12;

  @Override
  TestPlatform startPlatform(String database) {
    EmbeddedPlatform platform =
        EmbeddedPlatform.startSecured(
            database, Map.of(SERVICE, password(SERVICE), LENDER_A, password(LENDER_A)));
    try (Admin admin =
        Admin.create(Map.of("bootstrap.servers", platform.broker().internalServers()))) {
      admin
          .createTopics(
              List.of(
                  new NewTopic(TOPIC_A, PARTITIONS, (short) 1),
                  new NewTopic(TOPIC_B, PARTITIONS, (short) 1)))
          .all()
          .get();
      admin.createAcls(accessControlList()).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the topics of the lenders cannot be created", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return platform;
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> config = new HashMap<>(super.start());
    credentials(SERVICE, password(SERVICE))
        .forEach((name, value) -> config.put("kafka." + name, value));
    config.put("amends.messaging.lender-topics", "lender.accounts," + TOPIC_A + "," + TOPIC_B);
    return config;
  }

  /** The properties with which the core of lender A authenticates. */
  public static Map<String, String> credentialsOfLenderA() {
    return credentials(LENDER_A, password(LENDER_A));
  }

  /** The properties with which a client authenticates. */
  public static Map<String, String> credentials(String user, String password) {
    return Map.of(
        "security.protocol",
        "SASL_PLAINTEXT",
        "sasl.mechanism",
        "SCRAM-SHA-256",
        "sasl.jaas.config",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\""
                .formatted(user)
            + " password=\"%s\";".formatted(password));
  }

  private static String password(String user) {
    return user + "-secret";
  }

  private static List<AclBinding> accessControlList() {
    List<AclBinding> list = new ArrayList<>();
    for (AclOperation operation : List.of(AclOperation.READ, AclOperation.WRITE)) {
      list.add(allow(SERVICE, operation, ResourceType.TOPIC, "lender.accounts"));
      list.add(allow(SERVICE, operation, ResourceType.TOPIC, "cases"));
    }
    list.add(allow(SERVICE, AclOperation.READ, ResourceType.GROUP, "messaging-test"));
    list.add(allow(LENDER_A, AclOperation.WRITE, ResourceType.TOPIC, TOPIC_A));
    return list;
  }

  /** Permits an operation on everything whose name begins with a prefix. */
  private static AclBinding allow(
      String user, AclOperation operation, ResourceType type, String prefix) {
    return new AclBinding(
        new ResourcePattern(type, prefix, PatternType.PREFIXED),
        new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
  }
}

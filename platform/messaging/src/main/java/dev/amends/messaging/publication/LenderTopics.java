package dev.amends.messaging.publication;

import dev.amends.conventions.Problems;
import dev.amends.events.Topic;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The Kafka topics on which lenders publish: the shared one, or topics of single lenders, which
 * access control lists of the broker can separate.
 */
@ApplicationScoped
class LenderTopics {
  private static final String KEY = "amends.messaging.lender-topics";

  private final List<String> names;

  LenderTopics(@ConfigProperty(name = KEY) List<String> names) {
    this.names = List.copyOf(names);
  }

  /** Prevents startup if a configured name is not that of a lender's topic. */
  void validate(@Observes StartupEvent ignored) {
    for (String name : names) {
      if (!Topic.find(name).equals(Optional.of(Topic.LENDER_ACCOUNTS))) {
        throw new IllegalStateException(
            KEY + " must list lender.accounts or lender.accounts.<lenderId> (was " + name + ")");
      }
    }
  }

  /** Returns the topic for a lender: its own if there is one, else the shared one. */
  String topicFor(String lenderId) {
    String own = Topic.ofLender(lenderId);
    if (names.contains(own)) {
      return own;
    }
    String shared = Topic.LENDER_ACCOUNTS.topicName();
    if (!names.contains(shared)) {
      throw Problems.invalid(
          "lenderId", "has no topic: " + KEY + " lists neither " + shared + " nor " + own);
    }
    return shared;
  }
}

package dev.amends.messaging.consumption;

import dev.amends.messaging.consumption.SourcePolicy.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Checks the sources of messages against the configuration. */
@ApplicationScoped
class MessageSources {
  private final SourcePolicy policy;

  MessageSources(LenderSourceConfig config) {
    Map<String, Set<String>> sources = new HashMap<>();
    config.byId().forEach((lender, bound) -> sources.put(lender, Set.copyOf(bound.sources())));
    this.policy = new SourcePolicy(sources, config.boundOnly());
  }

  /** Converts a Kafka record, and marks it as foreign if it can never be accepted. */
  Message receive(ConsumerRecord<String, byte[]> kafka) {
    Message message = Message.of(kafka);
    return policy.decide(message) instanceof Decision.Foreign ? message.asForeign() : message;
  }

  /** Returns the violation of a message, if it has one. */
  Optional<Violation> violation(Message message) {
    return switch (policy.decide(message)) {
      case Decision.Unbound unbound -> Optional.of(new Violation(unbound.field(), unbound.rule()));
      case Decision.Foreign foreign -> Optional.of(new Violation(foreign.field(), foreign.rule()));
      case Decision.Accepted ignored ->
          message.isForeign()
              ? Optional.of(
                  new Violation(
                      "ce_source",
                      "could not be accepted when the message arrived; publish the event again"))
              : Optional.empty();
    };
  }

  /** A field and the rule that it breaks, as the end of a sentence that starts with the field. */
  record Violation(String field, String rule) {}
}

package dev.amends.messaging.consumption;

import dev.amends.events.Topic;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a source may publish about a lender on a topic: a service only on its own topic,
 * a lender only under the sources that are bound to it and only on its own topic or the shared one.
 */
final class SourcePolicy {
  private static final String SOURCE = "ce_source";

  private final Map<String, Set<String>> sourcesByLender;
  private final boolean boundOnly;

  /**
   * @param sourcesByLender the sources that are bound to each lender
   * @param boundOnly whether lenders without bound sources are rejected
   */
  SourcePolicy(Map<String, Set<String>> sourcesByLender, boolean boundOnly) {
    this.sourcesByLender = Map.copyOf(sourcesByLender);
    this.boundOnly = boundOnly;
  }

  /** The decision about the source of a message. */
  sealed interface Decision {

    /** The source may publish the message. */
    record Accepted() implements Decision {}

    /**
     * The source is not bound to the lender. The lender or the configuration may be wrong, so the
     * message keeps its place in the order of its account.
     */
    record Unbound(String field, String rule) implements Decision {}

    /** The message can never be accepted and must not affect the account that it names. */
    record Foreign(String field, String rule) implements Decision {}
  }

  /**
   * Decides about a message. On a topic that the lender may use, a message without a usable source
   * is accepted, because another rule requires the header.
   */
  Decision decide(Message message) {
    Optional<Topic> topic = Topic.find(message.topic());
    if (topic.isEmpty()) {
      return new Decision.Accepted();
    }
    String source = message.identifies(SOURCE) ? message.header(SOURCE) : null;
    Optional<String> service = topic.get().source();
    return service.isPresent()
        ? decideServiceTopic(message.topic(), service.get(), source)
        : decideLenderTopic(message, source);
  }

  private static Decision decideServiceTopic(
      String topic, String service, @Nullable String source) {
    return service.equals(source)
        ? new Decision.Accepted()
        : new Decision.Foreign(
            SOURCE,
            "must be %s on the topic %s (was %s)"
                .formatted(service, topic, source == null ? "absent or too long" : source));
  }

  private Decision decideLenderTopic(Message message, @Nullable String source) {
    String lender = lenderOf(message.claimedKey());
    if (lender == null) {
      return new Decision.Accepted();
    }
    Optional<String> owner = Topic.lenderOf(message.topic());
    if (owner.isPresent() && !owner.get().equals(lender)) {
      return new Decision.Foreign(
          "lenderId",
          "must be %s on the topic %s (was %s)".formatted(owner.get(), message.topic(), lender));
    }
    if (source == null) {
      return new Decision.Accepted();
    }
    if (isService(source)) {
      // case-service closes a business day on behalf of a lender.
      return message.isWatermark() && Topic.CASES.source().equals(Optional.of(source))
          ? new Decision.Accepted()
          : new Decision.Foreign(SOURCE, "must not be that of a service (was " + source + ")");
    }
    return decide(lender, source);
  }

  private Decision decide(String lender, String source) {
    Set<String> bound = sourcesByLender.getOrDefault(lender, Set.of());
    if (bound.contains(source)) {
      return new Decision.Accepted();
    }
    if (sourcesByLender.values().stream().anyMatch(sources -> sources.contains(source))) {
      return new Decision.Foreign(
          SOURCE, "is bound to another lender than %s (was %s)".formatted(lender, source));
    }
    if (!bound.isEmpty()) {
      return new Decision.Unbound(
          SOURCE,
          "must be bound to the lender %s: %s (was %s)"
              .formatted(lender, String.join(", ", new TreeSet<>(bound)), source));
    }
    return boundOnly
        ? new Decision.Unbound(
            SOURCE,
            "must be bound to the lender by amends.lenders.\"%s\".sources (was %s)"
                .formatted(lender, source))
        : new Decision.Accepted();
  }

  private static boolean isService(String source) {
    for (Topic topic : Topic.values()) {
      if (topic.source().equals(Optional.of(source))) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String lenderOf(@Nullable String key) {
    if (key == null) {
      return null;
    }
    int colon = key.indexOf(':');
    return colon < 0 ? key : key.substring(0, colon);
  }
}

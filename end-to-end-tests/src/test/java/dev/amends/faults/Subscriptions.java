package dev.amends.faults;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which service takes in which topics, as the documents say. */
final class Subscriptions {
  private static final Map<String, List<String>> TOPICS =
      Map.of(
          "case-service", List.of(Records.TOPIC, "assessments", "contacts", "plans"),
          "assessment-service", List.of("cases", "contacts"),
          "contact-service", List.of(Records.TOPIC, "cases", "assessments", "plans"),
          "plan-service", List.of(Records.TOPIC, "cases", "assessments", "contacts"));

  private Subscriptions() {}

  /** The services. */
  static Set<String> services() {
    return TOPICS.keySet();
  }

  /** The topics that a service takes in. */
  static List<String> of(String service) {
    return Objects.requireNonNull(TOPICS.get(service), service);
  }
}

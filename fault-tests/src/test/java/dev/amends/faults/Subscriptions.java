package dev.amends.faults;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The topics that each service consumes according to its documentation. */
final class Subscriptions {
  private static final Map<String, List<String>> TOPICS =
      Map.of(
          "case-service", List.of(LenderRecords.TOPIC, "assessments", "contacts", "plans"),
          "assessment-service", List.of("cases", "contacts"),
          "contact-service", List.of(LenderRecords.TOPIC, "cases", "assessments", "plans"),
          "plan-service", List.of(LenderRecords.TOPIC, "cases", "assessments", "contacts"));

  private Subscriptions() {}

  /** The services. */
  static Set<String> services() {
    return TOPICS.keySet();
  }

  /** The topics that a service consumes. */
  static List<String> topicsOf(String service) {
    return Objects.requireNonNull(TOPICS.get(service), service);
  }
}

package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.launcher.services.Service;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares what all services know of a lender's cases with what case-service shows. Every journey
 * ends with it.
 */
final class CaseComparison {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** The facts of a case that each service keeps. */
  private static final Map<Service, Set<String>> KEPT =
      Map.of(
          Service.CONTACT,
          Set.of(
              "status",
              "businessDate",
              "daysPastDue",
              "delinquentSince",
              "overdue",
              "outstanding",
              "class",
              "stage",
              "holds",
              "hasPlan",
              "represented"),
          Service.PLAN,
          Set.of(
              "status",
              "businessDate",
              "delinquentSince",
              "overdue",
              "outstanding",
              "class",
              "holds",
              "hasPlan"),
          Service.ASSESSMENT,
          Set.of("status", "businessDate", "overdue"));

  private final JourneyPlatform platform;
  private final String lenderId;

  CaseComparison(JourneyPlatform platform, String lenderId) {
    this.platform = platform;
    this.lenderId = lenderId;
  }

  /**
   * Fails if a service knows other facts of a case than case-service shows, or if the next step of
   * an open case is not what the service that owns it says. Cases whose messages wait for an
   * operator are left out, because the services cannot agree until then.
   */
  void check() {
    platform.settle();
    await().atMost(PATIENCE).untilAsserted(this::compareAll);
  }

  private void compareAll() {
    List<Map<String, Object>> open = new ArrayList<>();
    for (Map<String, Object> shown : cases()) {
      if (!Boolean.TRUE.equals(shown.get("awaitingInput"))) {
        compare(shown);
        if ("OPEN".equals(shown.get("status"))) {
          open.add(shown);
        }
      }
    }
    if (!open.isEmpty()) {
      NextStepComparison steps = NextStepComparison.of(platform, lenderId);
      open.forEach(steps::check);
    }
  }

  private List<Map<String, Object>> cases() {
    return get(Service.CASE, "/cases?limit=500&lenderId=" + lenderId).getList("items");
  }

  private void compare(Map<String, Object> shown) {
    for (Service service : KEPT.keySet()) {
      Set<String> kept = Objects.requireNonNull(KEPT.get(service));
      JsonPath copy = get(service, "/case-copies/" + shown.get("id"));
      assertThat(facts(copiedBy(copy), kept))
          .as("case %s in %s-service", shown.get("id"), service)
          .isEqualTo(facts(shownBy(shown), kept));
    }
  }

  private static Map<String, Object> shownBy(Map<String, Object> shown) {
    Set<String> holds = new TreeSet<>();
    if (shown.get("holds") instanceof List<?> all) {
      all.forEach(hold -> holds.add(String.valueOf(((Map<?, ?>) hold).get("kind"))));
    }
    boolean open = "OPEN".equals(shown.get("status"));
    Map<String, Object> facts = new TreeMap<>(present(shown));
    facts.put("holds", open ? holds : Set.of());
    facts.put("hasPlan", shown.get("activePlanId") != null);
    facts.put("represented", holds.contains("REPRESENTATIVE"));
    return facts;
  }

  private static Map<String, Object> copiedBy(JsonPath copy) {
    Map<String, Object> facts = new TreeMap<>(present(copy.getMap("$")));
    facts.computeIfPresent("holds", (name, kinds) -> new TreeSet<>((List<?>) kinds));
    facts.put("hasPlan", !copy.getList("activePlanIds", String.class).isEmpty());
    return facts;
  }

  private static Map<String, Object> present(Map<String, Object> json) {
    Map<String, Object> present = new TreeMap<>(json);
    present.values().removeIf(Objects::isNull);
    return present;
  }

  private static Map<String, Object> facts(Map<String, Object> all, Set<String> kept) {
    Map<String, Object> facts = new TreeMap<>(all);
    facts.keySet().retainAll(kept);
    return facts;
  }

  private JsonPath get(Service service, String path) {
    return read(platform, service, path);
  }

  static JsonPath read(JourneyPlatform platform, Service service, String path) {
    return platform
        .as("compliance", "wu.min", service)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}

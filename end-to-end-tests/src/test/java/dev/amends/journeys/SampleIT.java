package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.amends.launcher.services.Service;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Replaying the sample file gives the figures documented in {@code samples/README.md}. */
@Journey
class SampleIT {
  private static final String LENDER = "CU-DEMO";

  private final JourneyPlatform platform;

  SampleIT(JourneyPlatform platform) {
    this.platform = platform;
  }

  @Test
  void givesTheDocumentedFiguresAndASecondReplayChangesNothing()
      throws IOException, InterruptedException {
    // Given
    assertThat(replay()).contains("46 events", "caught up");
    assertDocumentedFigures();
    Map<String, Object> before = reportedState();

    // When
    assertThat(replay()).contains("46 events", "caught up");

    // Then
    assertThat(reportedState()).isEqualTo(before);
    assertDocumentedFigures();
    platform.compare(LENDER);
  }

  private void assertDocumentedFigures() {
    platform
        .as("ops", "op", Service.CASE)
        .get("/lenders/" + LENDER + "/portfolio")
        .then()
        .statusCode(200)
        .body("accountsInArrears", equalTo(14))
        .body("overdueEvents", equalTo(25))
        .body("casesOpened", equalTo(15))
        .body("casesOpen", equalTo(9))
        .body("casesCured", equalTo(5))
        .body("casesChargedOff", equalTo(1))
        .body(
            "overdue.collect { it.amount + ' ' + it.currency }",
            containsInAnyOrder("31280.90 CNY", "524.90 USD"));
    platform
        .as("ops", "op", Service.PLAN)
        .get("/lenders/" + LENDER + "/payments")
        .then()
        .statusCode(200)
        .body("payments", equalTo(9))
        .body(
            "received.collect { it.amount + ' ' + it.currency }",
            containsInAnyOrder("5898.24 CNY", "96000 JPY", "100.00 USD"));
    platform
        .as("ops", "op", Service.CASE)
        .get("/parked-messages?limit=500")
        .then()
        .statusCode(200)
        .body("items.findAll { it.key != null && it.key.startsWith('CU-DEMO') }", hasSize(0));
  }

  /** Everything the platform reports about the lender, except what timers may add meanwhile. */
  private Map<String, Object> reportedState() {
    Map<String, Object> all = new HashMap<>();
    for (Map<String, Object> one : cases()) {
      String id = String.valueOf(one.get("id"));
      all.put(id, one);
      all.put("timeline of " + id, Timeline.of(platform, id).withoutTimers());
    }
    all.put("sums", json(Service.PLAN, "/lenders/" + LENDER + "/payments").getMap("$"));
    all.put(
        "payments", json(Service.PLAN, "/payments?limit=500&lenderId=" + LENDER).getList("items"));
    for (String topic : List.of("cases", "assessments", "plans")) {
      all.put(topic, ids(topic));
    }
    return all;
  }

  private List<Map<String, Object>> cases() {
    return json(Service.CASE, "/cases?limit=500&lenderId=" + LENDER).getList("items");
  }

  private JsonPath json(Service service, String path) {
    return platform
        .as("compliance", "chen.yu", service)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private List<String> ids(String topic) {
    return platform.topics().read(topic).stream()
        .filter(event -> event.key() != null && event.key().startsWith(LENDER + ":"))
        .map(event -> event.id())
        .toList();
  }

  /** Runs {@code ./amends replay} on the data of this platform and returns its output. */
  private String replay() throws IOException, InterruptedException {
    Path launcher = platform.home().resolve("launcher/target");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.add(launcher.resolve("classes") + ":" + launcher.resolve("lib") + "/*");
    command.add("dev.amends.launcher.command.Amends");
    command.addAll(List.of("replay", "samples/credit-union.csv"));
    command.addAll(List.of("--data", platform.data().toString()));
    Process replay =
        new ProcessBuilder(command)
            .directory(platform.home().toFile())
            .redirectErrorStream(true)
            .start();
    String output =
        new String(replay.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(replay.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(replay.exitValue()).as(output).isZero();
    return output;
  }
}

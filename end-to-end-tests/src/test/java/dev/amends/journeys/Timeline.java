package dev.amends.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.launcher.services.Service;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of the timeline of a case, in order. */
record Timeline(List<Entry> entries) {

  /** An entry: an event with its time, its cause and the person or service behind it. */
  record Entry(
      Instant at, String service, String what, String why, String by, String role, String eventId) {

    static Entry of(Map<String, Object> json) {
      return new Entry(
          Instant.parse(text(json, "at")),
          text(json, "service"),
          text(json, "what"),
          text(json, "why"),
          text(json, "by"),
          text(json, "role"),
          text(json, "eventId"));
    }

    private static String text(Map<String, Object> json, String field) {
      assertThat(json).containsKey(field);
      return String.valueOf(json.get(field));
    }
  }

  /** Reads all pages. */
  static Timeline of(JourneyPlatform platform, String caseId) {
    List<Entry> entries = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page = page(platform, caseId, cursor);
      page.<Map<String, Object>>getList("items").forEach(json -> entries.add(Entry.of(json)));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    return new Timeline(entries);
  }

  private static JsonPath page(JourneyPlatform platform, String caseId, @Nullable String cursor) {
    RequestSpecification request =
        platform.as("compliance", "wu.min", Service.CASE).queryParam("limit", 20);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request
        .get("/cases/" + caseId + "/timeline")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The names of the events, in order. */
  List<String> names() {
    return entries.stream().map(Entry::what).toList();
  }

  /** The last entry with this name. */
  Entry last(String what) {
    return entries.stream()
        .filter(entry -> entry.what().equals(what))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError(what + " is not in " + names()));
  }

  /** The timeline without the entries that a timer may add at any time. */
  Timeline withoutTimers() {
    return new Timeline(
        entries.stream()
            .filter(entry -> !entry.what().matches("Callback(Due|Missed|Scheduled)"))
            .toList());
  }
}

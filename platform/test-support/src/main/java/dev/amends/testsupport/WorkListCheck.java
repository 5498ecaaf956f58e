package dev.amends.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a service lists a kind of work at {@code GET /work} as all services do: the same
 * fields, the same filters, stable pages, and the entity tag of the resource at {@code href}.
 *
 * @param caller creates requests of a person who may see the work
 * @param role the role whose work it is
 */
public record WorkListCheck(
    Supplier<RequestSpecification> caller, String lenderId, String kind, String role) {
  private static final Set<String> REQUIRED =
      Set.of(
          "id",
          "kind",
          "caseId",
          "lenderId",
          "accountId",
          "dueAt",
          "role",
          "reason",
          "status",
          "version",
          "href");
  private static final Set<String> OPTIONAL = Set.of("slaUntil", "assignee");

  /** Checks the open work of the lender, of which there must be some. */
  public void run() {
    List<Map<String, Object>> items = items(Map.of());
    assertThat(items).isNotEmpty();
    items.forEach(this::checkItem);
    checkFilters(items);
    checkSummary(items);
    checkPages(items);
  }

  private void checkItem(Map<String, Object> item) {
    Set<String> fields = new HashSet<>(item.keySet());
    assertThat(fields).containsAll(REQUIRED);
    fields.removeAll(REQUIRED);
    assertThat(OPTIONAL).containsAll(fields);
    assertThat(item)
        .containsEntry("kind", kind)
        .containsEntry("role", role)
        .containsEntry("lenderId", lenderId);
    assertThat(String.valueOf(item.get("reason"))).isNotBlank();
    assertThat(caller.get().get(String.valueOf(item.get("href"))).header("ETag"))
        .isEqualTo("\"" + item.get("version") + "\"");
  }

  private void checkFilters(List<Map<String, Object>> items) {
    assertThat(items(Map.of("role", role))).isEqualTo(items);
    assertThat(items(Map.of("role", role.equals("ops") ? "agent" : "ops"))).isEmpty();
    assertThat(items(Map.of("lenderId", "NOBODY"))).isEmpty();
    assertThat(items(Map.of("assignee", "nobody.at.all"))).isEmpty();
    assertThat(items(Map.of("dueBefore", "2999-01-01T00:00:00Z"))).isEqualTo(items);
    Instant first = Instant.parse(String.valueOf(items.getFirst().get("dueAt")));
    assertThat(items(Map.of("dueBefore", first.toString()))).isEmpty();
    List<Map<String, Object>> ofAnyStatus = new ArrayList<>();
    for (String status : List.of("SCHEDULED", "DUE", "LATE")) {
      List<Map<String, Object>> found = items(Map.of("status", status));
      assertThat(found).allSatisfy(item -> assertThat(item).containsEntry("status", status));
      ofAnyStatus.addAll(found);
    }
    assertThat(ofAnyStatus).containsExactlyInAnyOrderElementsOf(items);
  }

  /** The summary counts exactly what the list contains. */
  private void checkSummary(List<Map<String, Object>> items) {
    JsonPath summary =
        caller
            .get()
            .queryParams(Map.of("lenderId", lenderId, "kind", kind))
            .get("/work/summary")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    Map<String, Long> listed =
        items.stream().collect(Collectors.groupingBy(WorkListCheck::group, Collectors.counting()));
    Map<String, Long> counted = new HashMap<>();
    summary
        .<Map<String, Object>>getList("counts")
        .forEach(
            count -> counted.put(group(count), Long.valueOf(String.valueOf(count.get("count")))));
    assertThat(counted).isEqualTo(listed);
  }

  /** Assigns the open work of the lender at once, after a preview that changes nothing. */
  public void reassign(@Nullable String from, String to) {
    List<Map<String, Object>> items = items(Map.of());
    Map<String, Object> request =
        new HashMap<>(
            Map.of("to", to, "lenderId", lenderId, "kinds", Set.of(kind), "reason", "on leave"));
    if (from != null) {
      request.put("from", from);
    }
    JsonPath preview = assign(request, true);
    assertThat(preview.getLong("count")).isEqualTo(items.size());
    assertThat(preview.getLong("byKind." + kind)).isEqualTo(items.size());
    assertThat(preview.getList("skipped")).isEmpty();
    assertThat(items(Map.of())).isEqualTo(items);
    assertThat(assign(request, false).getLong("count")).isEqualTo(items.size());
    assertThat(items(Map.of("assignee", to))).hasSameSizeAs(items);
    assertThat(assign(request, false).getLong("count")).isZero();
    caller
        .get()
        .body(Map.of("to", to, "reason", " ", "preview", true))
        .post("/work/assignments")
        .then()
        .statusCode(400)
        .body("field", equalTo("reason"));
  }

  private JsonPath assign(Map<String, Object> request, boolean preview) {
    Map<String, Object> body = new HashMap<>(request);
    body.put("preview", preview);
    return caller
        .get()
        .body(body)
        .post("/work/assignments")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static String group(Map<String, Object> item) {
    return item.get("kind") + " " + item.get("status") + " " + item.get("assignee");
  }

  private void checkPages(List<Map<String, Object>> items) {
    List<Map<String, Object>> paged = new ArrayList<>();
    Map<String, String> criteria = new HashMap<>(Map.of("limit", "1"));
    String cursor;
    do {
      JsonPath page = list(criteria);
      paged.addAll(page.getList("items"));
      cursor = page.getString("nextCursor");
      criteria.put("cursor", String.valueOf(cursor));
    } while (cursor != null && paged.size() <= items.size());
    assertThat(paged).isEqualTo(items);
    assertThat(items.stream().map(item -> Instant.parse(String.valueOf(item.get("dueAt")))))
        .isSorted();
  }

  private List<Map<String, Object>> items(Map<String, String> criteria) {
    return list(criteria).getList("items");
  }

  private JsonPath list(Map<String, String> criteria) {
    Map<String, String> all = new HashMap<>(Map.of("lenderId", lenderId, "kind", kind));
    all.putAll(criteria);
    return caller.get().queryParams(all).get("/work").then().statusCode(200).extract().jsonPath();
  }
}

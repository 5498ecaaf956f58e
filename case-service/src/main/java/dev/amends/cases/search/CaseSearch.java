package dev.amends.cases.search;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.CollectionCases;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Optional criteria for listing cases. */
public class CaseSearch {
  @QueryParam("status")
  @Parameter(description = "The status: OPEN, CURED, CHARGED_OFF or CLOSED.", example = "OPEN")
  public @Nullable String status;

  @QueryParam("class")
  @Parameter(description = "The class: A, B, C, D or UNKNOWN.")
  public @Nullable String customerClass;

  @QueryParam("bucket")
  @Parameter(description = "One of the configured ranges of days past due.", example = "31-60")
  public @Nullable String bucket;

  @QueryParam("lenderId")
  public @Nullable String lenderId;

  @QueryParam("assignee")
  @Parameter(
      description = "The name of the person to whom the case is assigned.",
      example = "li.na")
  public @Nullable String assignee;

  /** Finds a page of cases in the order in which they were opened. */
  List<CollectionCase> find(CollectionCases cases, PageRequest page) {
    Conditions conditions = new Conditions();
    conditions.add("id > :after", page.after(UUID::fromString).orElse(null));
    conditions.add("status = :status", constant(CaseStatus.class, "status", status));
    conditions.add("customerClass = :class", constant(CustomerClass.class, "class", customerClass));
    conditions.add("figures.bucket = :bucket", bucket);
    conditions.add("account.lenderId = :lenderId", lenderId);
    conditions.add("assignee = :assignee", assignee);
    return cases
        .find(conditions.where() + " order by id", conditions.parameters)
        .range(0, page.rowsToRead() - 1)
        .list();
  }

  private static <E extends Enum<E>> @Nullable E constant(
      Class<E> type, String field, @Nullable String value) {
    if (value == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                Problems.invalid(
                    field,
                    "must be one of %s (was %s)"
                        .formatted(Arrays.toString(type.getEnumConstants()), value)));
  }

  /** The conditions of a query; a condition without a value is omitted. */
  private static final class Conditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    void add(String condition, @Nullable Object value) {
      if (value != null) {
        conditions.add(condition);
        parameters.put(condition.substring(condition.indexOf(':') + 1), value);
      }
    }

    String where() {
      return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }
  }
}

package dev.amends.cases.desk;

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

/** What a listing of cases is narrowed to. */
public class CaseSearch {
  @QueryParam("status")
  @Parameter(description = "OPEN, CURED, CHARGED_OFF or CLOSED", example = "OPEN")
  public @Nullable String status;

  @QueryParam("class")
  @Parameter(description = "A, B, C, D or UNKNOWN")
  public @Nullable String customerClass;

  @QueryParam("bucket")
  @Parameter(description = "a configured range of days past due", example = "31-60")
  public @Nullable String bucket;

  @QueryParam("lenderId")
  public @Nullable String lenderId;

  @QueryParam("assignee")
  @Parameter(description = "the name of who is responsible", example = "li.na")
  public @Nullable String assignee;

  /** Reads a page in the order of the ids, which is that of opening. */
  List<CollectionCase> find(CollectionCases cases, PageRequest page) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    page.after(UUID::fromString)
        .ifPresent(after -> narrow(conditions, parameters, "id > :after", "after", after));
    if (status != null) {
      narrow(
          conditions,
          parameters,
          "status = :status",
          "status",
          oneOf(CaseStatus.class, "status", status));
    }
    if (customerClass != null) {
      narrow(
          conditions,
          parameters,
          "customerClass = :class",
          "class",
          oneOf(CustomerClass.class, "class", customerClass));
    }
    if (bucket != null) {
      narrow(conditions, parameters, "figures.bucket = :bucket", "bucket", bucket);
    }
    if (lenderId != null) {
      narrow(conditions, parameters, "lenderId = :lenderId", "lenderId", lenderId);
    }
    if (assignee != null) {
      narrow(conditions, parameters, "assignee = :assignee", "assignee", assignee);
    }
    String where = conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    return cases.find(where + " order by id", parameters).range(0, page.rowsToRead() - 1).list();
  }

  private static void narrow(
      List<String> conditions,
      Map<String, Object> parameters,
      String condition,
      String name,
      Object value) {
    conditions.add(condition);
    parameters.put(name, value);
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, String field, String value) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                Problems.invalid(
                    field,
                    "must be one of %s, was %s"
                        .formatted(Arrays.toString(type.getEnumConstants()), value)));
  }
}

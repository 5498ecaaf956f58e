package dev.amends.conventions.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a JPQL query whose criteria are optional. */
public final class QueryConditions {
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /**
   * Adds a condition, unless its value is absent.
   *
   * @param condition ends with its parameter, such as {@code assignee = :assignee}
   */
  public void add(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(condition.substring(condition.lastIndexOf(':') + 1), value);
    }
  }

  /** Adds a condition without a parameter. */
  public void add(String condition) {
    conditions.add(condition);
  }

  /** All conditions; one that is always true if there are none. */
  public String where() {
    return conditions.isEmpty() ? "1 = 1" : "(" + String.join(") and (", conditions) + ")";
  }

  /** The values of the parameters, by name. */
  public Map<String, Object> parameters() {
    return Map.copyOf(parameters);
  }
}

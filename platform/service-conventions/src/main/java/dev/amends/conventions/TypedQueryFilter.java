package dev.amends.conventions;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Rejects values in the query that JAX-RS accepts and JSON does not: dates and times that are out
 * of range, and Booleans other than true and false, which JAX-RS reads as false.
 */
class TypedQueryFilter {
  private static final Set<String> BOOLEANS = Set.of("true", "false");

  @ServerRequestFilter
  public void requireValid(UriInfo uri, ResourceInfo resource) {
    uri.getQueryParameters()
        .forEach(
            (name, values) ->
                QueryParameters.typeOf(resource.getResourceMethod(), name)
                    .ifPresent(type -> values.forEach(value -> check(name, type, value))));
  }

  private static void check(String name, Class<?> type, String text) {
    if ((type == boolean.class || type == Boolean.class) && !BOOLEANS.contains(text)) {
      throw Problems.invalid(name, "must be " + ValueFormat.of(type) + " (was " + text + ")");
    }
    Object value = parse(type, text);
    if (value != null && !TimeRange.contains(value)) {
      throw Problems.invalid(name, TimeRange.RULE + " (was " + text + ")");
    }
  }

  /** Returns null for other types, and for a wrong form, which JAX-RS rejects. */
  private static @Nullable Object parse(Class<?> type, String text) {
    try {
      if (type == Instant.class) {
        return Instant.parse(text);
      }
      return type == LocalDate.class ? LocalDate.parse(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}

package dev.amends.conventions;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Rejects dates and times in the query that are out of range, by the same rule as JSON. */
class TimeQueryFilter {

  @ServerRequestFilter
  public void requireInRange(UriInfo uri, ResourceInfo resource) {
    uri.getQueryParameters()
        .forEach(
            (name, values) ->
                QueryParameters.typeOf(resource.getResourceMethod(), name)
                    .ifPresent(type -> values.forEach(value -> check(name, type, value))));
  }

  private static void check(String name, Class<?> type, String text) {
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

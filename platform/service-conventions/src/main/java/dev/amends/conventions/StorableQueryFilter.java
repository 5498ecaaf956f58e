package dev.amends.conventions;

import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Rejects paths and query parameters that PostgreSQL cannot store, by the same rule as JSON. */
class StorableQueryFilter {

  @ServerRequestFilter(preMatching = true)
  public void requireStorable(UriInfo uri) {
    if (uri.getPath().indexOf('\0') >= 0) {
      throw Problems.invalid("path", StorableTextDeserializer.RULE);
    }
    uri.getQueryParameters()
        .forEach(
            (name, values) -> {
              if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw Problems.invalid(name, StorableTextDeserializer.RULE);
              }
            });
  }
}

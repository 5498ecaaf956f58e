package dev.amends.conventions;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import org.jspecify.annotations.Nullable;

/**
 * A caller's condition for an update: the resource still has the version that the caller read. As a
 * {@code @BeanParam} of the operation, it also documents the header.
 */
public class Precondition {
  @HeaderParam(HttpHeaders.IF_MATCH)
  @Nullable String ifMatch;

  @Context Request request;

  @SuppressWarnings("NullAway.Init") // Quarkus sets the fields
  public Precondition() {}

  /** The header; it belongs to the request that an idempotency key identifies. */
  @JsonValue
  @Nullable String ifMatch() {
    return ifMatch;
  }

  /**
   * Requires that the caller read the present version; an update without the header, or with an
   * empty one, is accepted.
   *
   * @throws Problem 412 if the resource has changed since
   */
  public void requireVersion(long version) {
    EntityTag present = EntityTags.of(version);
    if (ifMatch != null && request.evaluatePreconditions(present) != null) {
      throw Problems.stale("\"" + present.getValue() + "\"");
    }
  }
}

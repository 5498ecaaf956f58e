package dev.amends.conventions;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** Entity tags made of the versions of resources, for {@code ETag} and {@code If-Match}. */
public final class EntityTags {
  private EntityTags() {}

  /** The entity tag of a version. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * Requires that the caller read the present version; an update without the header is accepted.
   *
   * @throws Problem 412 where the resource has changed since
   */
  public static void requireMatch(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.trim().equals("*")) {
      return;
    }
    String present = "\"" + version + "\"";
    for (String tag : ifMatch.split(",", -1)) {
      if (tag.trim().equals(present)) {
        return;
      }
    }
    throw Problems.stale(present);
  }
}

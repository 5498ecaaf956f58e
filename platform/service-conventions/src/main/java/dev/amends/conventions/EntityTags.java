package dev.amends.conventions;

import jakarta.ws.rs.core.EntityTag;
import org.jspecify.annotations.Nullable;

/** The version of a resource as its entity tag. */
public final class EntityTags {
  private EntityTags() {}

  /** The tag of a version. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }

  /**
   * Lets an update pass only on the version that the caller read; without the header it passes.
   *
   * @throws Problem 412 where the version has moved on
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

package dev.amends.conventions;

import jakarta.ws.rs.core.EntityTag;

/** Entity tags made of the versions of resources; {@link Precondition} compares them. */
public final class EntityTags {
  private EntityTags() {}

  /** The entity tag of a version. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }
}

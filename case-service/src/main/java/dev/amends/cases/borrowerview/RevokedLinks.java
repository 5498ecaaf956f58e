package dev.amends.cases.borrowerview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The revoked and unknown links that were tried last, so that repeated tries cost no query. A link
 * never becomes valid again.
 */
@ApplicationScoped
class RevokedLinks {
  private static final int LINKS_MAX = 10_000;

  private final Set<UUID> links =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
                  return size() > LINKS_MAX;
                }
              }));

  boolean contains(UUID linkId) {
    return links.contains(linkId);
  }

  void add(UUID linkId) {
    links.add(linkId);
  }
}

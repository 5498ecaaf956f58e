package dev.amends.cases.borrowerview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Caches the revoked and unknown links that were tried most recently, so that a repeated attempt
 * needs no query. A revoked link never becomes valid again.
 */
@ApplicationScoped
class RevokedLinks {
  private static final int LINKS_MAX = 10_000;

  private final Set<BorrowerToken> links =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<BorrowerToken, Boolean> eldest) {
                  return size() > LINKS_MAX;
                }
              }));

  boolean contains(BorrowerToken link) {
    return links.contains(link);
  }

  void add(BorrowerToken link) {
    links.add(link);
  }
}

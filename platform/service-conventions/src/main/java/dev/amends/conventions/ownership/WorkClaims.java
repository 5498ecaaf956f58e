package dev.amends.conventions.ownership;

import dev.amends.conventions.Problem;
import dev.amends.conventions.Problems;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a person claim only work that nobody else holds. Check under the lock of the work. */
public final class WorkClaims {
  private WorkClaims() {}

  /**
   * Requires that the caller does not claim what another person holds.
   *
   * @param holder the present assignee; null for nobody
   * @param wanted the new assignee; null for nobody. Only the caller's own name is a claim
   * @param caller the name of the caller
   * @throws Problem 409 that names the holder
   */
  public static void requireFree(
      @Nullable String holder, @Nullable String wanted, @Nullable String caller) {
    if (holder != null && wanted != null && wanted.equals(caller) && !holder.equals(wanted)) {
      throw taken("work", holder);
    }
  }

  /** Returns the problem of somebody who claims what another person holds. */
  public static Problem taken(String work, String holder) {
    return Problems.conflict(
        work.replace(' ', '-') + "-taken",
        "%s already holds the %s. Ask them to return it, or a supervisor to assign it to you."
            .formatted(holder, work),
        Map.of("assignee", holder));
  }
}

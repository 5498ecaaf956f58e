package dev.amends.conventions.work;

import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Assigns the work of one kind, one item at a time, like the operation of its resource.
 *
 * @param roles the roles that may assign such work to other people
 */
public record WorkAssigner(Set<String> roles, Assignment assignment) {

  public WorkAssigner {
    roles = Set.copyOf(roles);
  }

  /** Assigns one item. */
  @FunctionalInterface
  public interface Assignment {
    /**
     * Assigns an item in the caller's transaction.
     *
     * @param id the id of the item in the list of work
     * @param precondition receives the version of the locked object; throws if it has changed
     * @param assignee the name of the person; null for nobody
     * @throws dev.amends.conventions.Problem if the operation of the resource would reject it;
     *     thrown before anything changes
     */
    void assign(UUID id, LongConsumer precondition, @Nullable String assignee);
  }
}

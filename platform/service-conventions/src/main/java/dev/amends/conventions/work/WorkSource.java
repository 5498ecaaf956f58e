package dev.amends.conventions.work;

import dev.amends.conventions.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The work of one kind, which the list of its service contains. */
public interface WorkSource {

  WorkKind kind();

  /**
   * Finds the first items of a page.
   *
   * @param search the caller has checked that it includes this kind
   * @param page at most {@link PageRequest#rowsToRead()} items after its cursor, in the order of
   *     due time and id
   */
  List<WorkItem> find(WorkSearch search, PageRequest page, Instant now);

  /**
   * Counts the items that match, whichever page they are on; {@link WorkCounts} does so for an
   * entity.
   *
   * @param search the caller has checked that it includes this kind
   */
  List<WorkCount> count(WorkSearch search, Instant now);

  /** How the items are assigned together with others; empty if they cannot be. */
  default Optional<WorkAssigner> assigner() {
    return Optional.empty();
  }
}

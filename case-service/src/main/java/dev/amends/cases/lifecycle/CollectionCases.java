package dev.amends.cases.lifecycle;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All cases. */
@ApplicationScoped
public class CollectionCases implements PanacheRepositoryBase<CollectionCase, UUID> {
  private static final String TO_REVIEW =
      "status = OPEN and (reviewedOn is null or reviewedOn < ?1)";

  /** Loads cases at once, by their ids; those that do not exist are left out. */
  public Map<UUID, CollectionCase> load(Collection<UUID> ids) {
    Map<UUID, CollectionCase> cases = new HashMap<>();
    if (!ids.isEmpty()) {
      for (CollectionCase found :
          getEntityManager()
              .unwrap(Session.class)
              .findMultiple(CollectionCase.class, List.copyOf(ids))) {
        if (found != null) {
          cases.put(found.id(), found);
        }
      }
    }
    return cases;
  }

  /** The newest case of an account. */
  public Optional<CollectionCase> newestOf(String recordKey) {
    return find("recordKey = ?1 order by id desc", recordKey).firstResultOptional();
  }

  /**
   * Some of the open cases that the close of a business day may change and that were not reviewed
   * for it yet, of one lender in one partition.
   */
  public List<CollectionCase> toReview(String lenderId, int partition, LocalDate day, int limit) {
    return find(
            TO_REVIEW + " and lenderId = ?2 and partition = ?3 and nextReviewOn <= ?1",
            day,
            lenderId,
            partition)
        .range(0, limit - 1)
        .list();
  }

  /** Those of some cases that are still to be reviewed for a day. */
  public List<CollectionCase> stillToReview(Collection<UUID> ids, LocalDate day) {
    return ids.isEmpty()
        ? List.of()
        : list(TO_REVIEW + " and id in ?2 and nextReviewOn <= ?1", day, ids);
  }
}

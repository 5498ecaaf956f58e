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

  /** Open cases that the close of a business day may change, of one lender in one partition. */
  public List<CollectionCase> toReview(String lenderId, int partition, LocalDate day) {
    return list(
        "status = OPEN and lenderId = ?1 and partition = ?2 and nextReviewOn <= ?3",
        lenderId,
        partition,
        day);
  }
}

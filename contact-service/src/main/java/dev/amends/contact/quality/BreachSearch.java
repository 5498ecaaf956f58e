package dev.amends.contact.quality;

import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.conduct.ConductBreach;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.persistence.QueryConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Searches breaches of conduct together with the agents of their contacts. */
@ApplicationScoped
class BreachSearch {
  private final EntityManager entities;

  BreachSearch(EntityManager entities) {
    this.entities = entities;
  }

  /** The criteria of a search; absent ones are ignored. */
  record Criteria(
      @Nullable UUID caseId,
      @Nullable UUID contactId,
      @Nullable String agent,
      @Nullable BreachType type) {}

  /** Returns one page of breaches, the oldest first. */
  List<BreachView> find(Criteria criteria, PageRequest page) {
    QueryConditions conditions = new QueryConditions();
    conditions.add("breach.id > :after", page.after(UUID::fromString).orElse(null));
    conditions.add("breach.caseId = :caseId", criteria.caseId());
    conditions.add("breach.contactId = :contactId", criteria.contactId());
    conditions.add("contact.agent = :agent", criteria.agent());
    conditions.add("breach.type = :type", criteria.type());
    TypedQuery<Object[]> query =
        entities.createQuery(
            "select breach, contact.agent from ConductBreach breach"
                + " left join Contact contact on contact.id = breach.contactId"
                + " where "
                + conditions.where()
                + " order by breach.id",
            Object[].class);
    conditions.parameters().forEach(query::setParameter);
    return query.setMaxResults(page.rowsToRead()).getResultList().stream()
        .map(row -> BreachView.of((ConductBreach) row[0], (String) row[1]))
        .toList();
  }
}

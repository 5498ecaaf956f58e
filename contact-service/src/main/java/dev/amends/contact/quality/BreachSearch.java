package dev.amends.contact.quality;

import dev.amends.contact.conduct.BreachType;
import dev.amends.contact.conduct.ConductBreach;
import dev.amends.conventions.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, Object> parameters = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    addCondition("breach.caseId", criteria.caseId(), conditions, parameters);
    addCondition("breach.contactId", criteria.contactId(), conditions, parameters);
    addCondition("contact.agent", criteria.agent(), conditions, parameters);
    addCondition("breach.type", criteria.type(), conditions, parameters);
    page.after(UUID::fromString)
        .ifPresent(
            after -> {
              conditions.add("breach.id > :after");
              parameters.put("after", after);
            });
    TypedQuery<Object[]> query =
        entities.createQuery(
            "select breach, contact.agent from ConductBreach breach"
                + " left join Contact contact on contact.id = breach.contactId"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by breach.id",
            Object[].class);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(page.rowsToRead()).getResultList().stream()
        .map(row -> BreachView.of((ConductBreach) row[0], (String) row[1]))
        .toList();
  }

  private static void addCondition(
      String field,
      @Nullable Object value,
      List<String> conditions,
      Map<String, Object> parameters) {
    if (value != null) {
      String name = "p" + parameters.size();
      conditions.add(field + " = :" + name);
      parameters.put(name, value);
    }
  }
}

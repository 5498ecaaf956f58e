package dev.amends.contact.quality;

import dev.amends.contact.conduct.Breach;
import dev.amends.contact.conduct.BreachType;
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

/** The breaches beside the agents of their contacts, who stand in the contact log alone. */
@ApplicationScoped
class BreachSearch {
  private final EntityManager entities;

  BreachSearch(EntityManager entities) {
    this.entities = entities;
  }

  /** What to look for; what is absent does not narrow. */
  record Sought(
      @Nullable UUID caseId,
      @Nullable UUID contactId,
      @Nullable String agent,
      @Nullable BreachType type) {}

  /** A page of breaches, the oldest first. */
  List<BreachView> find(Sought sought, PageRequest page) {
    Map<String, Object> wanted = new HashMap<>();
    List<String> conditions = new ArrayList<>();
    narrow("breach.caseId", sought.caseId(), conditions, wanted);
    narrow("breach.contactId", sought.contactId(), conditions, wanted);
    narrow("contact.agent", sought.agent(), conditions, wanted);
    narrow("breach.type", sought.type(), conditions, wanted);
    page.after(UUID::fromString)
        .ifPresent(
            after -> {
              conditions.add("breach.id > :after");
              wanted.put("after", after);
            });
    TypedQuery<Object[]> query =
        entities.createQuery(
            "select breach, contact.agent from Breach breach"
                + " left join Contact contact on contact.id = breach.contactId"
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by breach.id",
            Object[].class);
    wanted.forEach(query::setParameter);
    return query.setMaxResults(page.rowsToRead()).getResultList().stream()
        .map(row -> BreachView.of((Breach) row[0], (String) row[1]))
        .toList();
  }

  private static void narrow(
      String field, @Nullable Object value, List<String> conditions, Map<String, Object> wanted) {
    if (value != null) {
      String name = "p" + wanted.size();
      conditions.add(field + " = :" + name);
      wanted.put(name, value);
    }
  }
}

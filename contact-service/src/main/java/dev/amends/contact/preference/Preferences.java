package dev.amends.contact.preference;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The preferences, by case. */
@ApplicationScoped
public class Preferences implements PanacheRepositoryBase<Preference, UUID> {

  /** Those of cases that stated any, with one query. */
  public List<Preference> ofCases(Collection<UUID> caseIds) {
    return caseIds.isEmpty() ? List.of() : list("caseId in ?1", caseIds);
  }
}

package dev.amends.contact.preference;

import dev.amends.conventions.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Repository of the preferences. */
@ApplicationScoped
public class Preferences implements PanacheRepositoryBase<Preference, UUID> {

  /** The preferences of the cases that have one, with one query. */
  public List<Preference> ofCases(Collection<UUID> caseIds) {
    return caseIds.isEmpty() ? List.of() : list("caseId in ?1", caseIds);
  }

  /**
   * The preference of a case.
   *
   * @throws dev.amends.conventions.Problem 404 if none is recorded
   */
  Preference ofCase(UUID caseId) {
    return findByIdOptional(caseId)
        .orElseThrow(() -> Problems.notFound("preference of case", caseId));
  }
}

package dev.amends.cases.lifecycle;

import dev.amends.cases.strategy.StepTaken;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The steps of the ladder that cases took. */
@ApplicationScoped
class LadderSteps implements PanacheRepositoryBase<LadderStep, UUID> {

  /** Finds the steps that a case took at the closes after a business day, oldest first. */
  List<LadderStep> after(UUID caseId, LocalDate day) {
    return list("caseId = ?1 and takenOn > ?2 order by id", caseId, day);
  }

  /** Whether a case took a step at the close of a business day. */
  boolean isAnyOn(UUID caseId, LocalDate day) {
    return count("caseId = ?1 and takenOn = ?2", caseId, day) > 0;
  }

  /** Deletes the withdrawn steps of a case. */
  void delete(UUID caseId, Collection<StepTaken> steps) {
    if (!steps.isEmpty()) {
      List<String> names = steps.stream().map(StepTaken::step).toList();
      delete("caseId = ?1 and step in ?2", caseId, names);
    }
  }
}

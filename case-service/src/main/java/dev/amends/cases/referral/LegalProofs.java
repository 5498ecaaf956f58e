package dev.amends.cases.referral;

import dev.amends.cases.referral.LegalProof.Kind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All facts on record that matter for legal steps. */
@ApplicationScoped
class LegalProofs implements PanacheRepositoryBase<LegalProof, UUID> {
  private static final String SAME = "caseId = ?1 and kind = ?2 and sourceId = ?3";

  /** Finds the facts of a case. */
  List<LegalProof> of(UUID caseId) {
    return list("caseId = ?1 order by at, id", caseId);
  }

  /** Stores a fact unless it is on record. */
  void add(LegalProof proof) {
    if (count(SAME, proof.caseId, proof.kind, proof.sourceId) == 0) {
      persist(proof);
    }
  }

  /** Deletes what a notice proved, because the notice was withdrawn or returned. */
  void deleteOfNotice(UUID caseId, UUID noticeId) {
    delete(SAME, caseId, Kind.LETTER_DELIVERED, noticeId);
  }

  /** Whether a case has an undecided complaint. */
  boolean isComplaintOpen(UUID caseId) {
    return !getEntityManager()
        .createQuery(
            "select c.id from Complaint c where c.caseId = ?1 and c.state = OPEN", UUID.class)
        .setParameter(1, caseId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}

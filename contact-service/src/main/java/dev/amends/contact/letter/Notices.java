package dev.amends.contact.letter;

import dev.amends.contact.permission.NoticeKind;
import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Repository of the notices. Ids grow in the order of issue. */
@ApplicationScoped
class Notices implements PanacheRepositoryBase<Notice, UUID> {
  private static final String UNSENT =
      "from Notice notice where notice.caseId = ?1 and notice.%s = ?2"
          + " and notice.withdrawnAt is null and not exists (select 1 from Delivery delivery"
          + " where delivery.noticeId = notice.id and delivery.status <> ?3) order by notice.id";

  /**
   * Loads a notice.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such notice
   */
  Notice get(UUID id) {
    Notice notice = findById(id);
    if (notice == null) {
      throw Problems.notFound("notice", id);
    }
    return notice;
  }

  /**
   * Finds the case of a notice; the notice itself is loaded only once the account is locked.
   *
   * @throws dev.amends.conventions.Problem 404 if there is no such notice
   */
  UUID findCaseId(UUID id) {
    return getEntityManager()
        .createQuery("select caseId from Notice where id = :id", UUID.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("notice", id));
  }

  /** The issue time of the newest notice of this kind, withdrawn ones excluded. */
  Optional<Instant> latestIssuedAt(UUID caseId, NoticeKind kind) {
    return getEntityManager()
        .createQuery(
            "select max(issuedAt) from Notice"
                + " where caseId = :caseId and kind = :kind and withdrawnAt is null",
            Instant.class)
        .setParameter("caseId", caseId)
        .setParameter("kind", kind)
        .getResultList()
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Finds the notices of a step of the ladder that are neither sent nor withdrawn. */
  List<Notice> findUnsentByStep(UUID caseId, String strategyStep) {
    return list(UNSENT.formatted("strategyStep"), caseId, strategyStep, Delivery.Status.FAILED);
  }

  /** Finds the notices of one kind of a case that are neither sent nor withdrawn. */
  List<Notice> findUnsentByKind(UUID caseId, NoticeKind kind) {
    return list(UNSENT.formatted("kind"), caseId, kind, Delivery.Status.FAILED);
  }

  /** Finds a notice by the reference that its letter states. */
  Optional<Notice> findByReference(String reference) {
    return find("reference", reference).firstResultOptional();
  }

  /** Returns a new reference, short enough to quote by telephone. */
  String newReference(LocalDate issuedOn) {
    Number next =
        (Number)
            getEntityManager()
                .createNativeQuery("select nextval('notice_reference')")
                .getSingleResult();
    return issuedOn.getYear() + "-" + next;
  }

  List<Notice> findByCase(UUID caseId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("caseId = ?1 and id > ?2 order by id", caseId, after.get())
            : find("caseId = ?1 order by id", caseId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}

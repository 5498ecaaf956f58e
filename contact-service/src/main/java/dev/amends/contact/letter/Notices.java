package dev.amends.contact.letter;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of the notices. Ids grow in the order of issue. */
@ApplicationScoped
class Notices implements PanacheRepositoryBase<Notice, UUID> {

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

  List<Notice> ofCase(UUID caseId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("caseId = ?1 and id > ?2 order by id", caseId, after.get())
            : find("caseId = ?1 order by id", caseId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}

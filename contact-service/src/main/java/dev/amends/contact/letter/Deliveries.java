package dev.amends.contact.letter;

import dev.amends.conventions.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of the deliveries of notices. Ids grow in the order of recording. */
@ApplicationScoped
class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

  List<Delivery> findByNotice(UUID noticeId) {
    return list("noticeId = ?1 order by id", noticeId);
  }

  List<Delivery> findByNotice(UUID noticeId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("noticeId = ?1 and id > ?2 order by id", noticeId, after.get())
            : find("noticeId = ?1 order by id", noticeId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}

package dev.amends.contact.quality;

import dev.amends.conventions.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Repository of the quality reviews. Ids grow in the order of recording. */
@ApplicationScoped
class Reviews implements PanacheRepositoryBase<Review, UUID> {

  List<Review> findByContact(UUID contactId, PageRequest page) {
    Optional<UUID> after = page.after(UUID::fromString);
    return (after.isPresent()
            ? find("contactId = ?1 and id > ?2 order by id", contactId, after.get())
            : find("contactId = ?1 order by id", contactId))
        .range(0, page.rowsToRead() - 1)
        .list();
  }
}

package dev.amends.cases.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** All disclosures of identity numbers. */
@ApplicationScoped
class IdentityDisclosures implements PanacheRepositoryBase<IdentityDisclosure, UUID> {

  /** Counts the numbers disclosed to a person since a time. */
  long countSince(String name, Instant start) {
    return count("disclosedBy = ?1 and disclosedAt > ?2", name, start);
  }
}

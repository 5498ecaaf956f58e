package dev.amends.contact.restriction;

import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The restrictions, by account. */
@ApplicationScoped
public class Restrictions implements PanacheRepositoryBase<Restriction, UUID> {

  /** Those in force for an account. */
  public List<Restriction> inForce(AccountKey account) {
    return list("recordKey = ?1 and liftedAt is null order by id", account.recordKey());
  }
}

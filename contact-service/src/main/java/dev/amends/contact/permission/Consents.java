package dev.amends.contact.permission;

import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The consents, by account. */
@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, UUID> {

  /** All of an account, the newest first, withdrawn and lapsed ones among them. */
  List<Consent> of(AccountKey account) {
    return list("recordKey = ?1 order by id desc", account.recordKey());
  }

  /** Those that may still exempt from something, the newest first. */
  List<Consent> inForce(AccountKey account, Instant now) {
    return list(
        "recordKey = ?1 and withdrawnAt is null and untilAt > ?2 order by id desc",
        account.recordKey(),
        now);
  }
}

package dev.amends.contact.aftercare;

import dev.amends.events.AccountKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Repository of the reminders of announced payments, one for each account. */
@ApplicationScoped
class DueReminders implements PanacheRepositoryBase<DueReminder, String> {

  /** The reminders of accounts, with one query; the map is modifiable. */
  Map<AccountKey, DueReminder> findAll(Collection<AccountKey> accounts) {
    Map<AccountKey, DueReminder> found = new HashMap<>();
    if (!accounts.isEmpty()) {
      list("recordKey in ?1", accounts.stream().map(AccountKey::recordKey).toList())
          .forEach(reminder -> found.put(AccountKey.parse(reminder.recordKey), reminder));
    }
    return found;
  }

  Optional<DueReminder> findByAccount(AccountKey account) {
    return findByIdOptional(account.recordKey());
  }

  /** A page of the reminders that are due, in the order of their accounts. */
  List<DueReminder> findDue(Instant now, @Nullable String after, int limit) {
    return find(
            "status = ?1 and writeAt <= ?2 and recordKey > ?3 order by recordKey",
            DueReminder.Status.WAITING,
            now,
            after == null ? "" : after)
        .range(0, limit - 1)
        .list();
  }
}

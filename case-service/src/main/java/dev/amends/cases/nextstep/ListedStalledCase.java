package dev.amends.cases.nextstep;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.Nullable;

/** An open case without a next step, as the list of work shows it. */
@Entity
@Immutable
@Subselect(
    """
    select c.id, c.lender_id, c.account_id, c.assignee, c.version, s.found_at as due_at, s.sla_until
    from stalled_case s join collection_case c on c.id = s.case_id
    where c.status = 'OPEN'\
    """)
@Synchronize({"stalled_case", "collection_case"})
class ListedStalledCase {
  @Id UUID id;
  String lenderId;
  String accountId;
  @Nullable String assignee;
  long version;
  Instant dueAt;
  Instant slaUntil;

  @SuppressWarnings("NullAway.Init") // Hibernate sets the fields
  protected ListedStalledCase() {}
}

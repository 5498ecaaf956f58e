package dev.amends.plan.approval;

import dev.amends.events.AccountKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.Synchronize;
import org.jspecify.annotations.Nullable;

/** A plan whose terms were returned to be changed, as the list of work shows it. */
@Entity
@Immutable
@Subselect(
    """
    select p.id, p.case_id, p.lender_id, p.account_key, p.revision, p.revision_due_at as due_at,
        p.reviser as assignee
    from plan p
    where p.revision_due_at is not null and p.status in ('RETURNED', 'ACTIVE', 'BREACHED')\
    """)
@Synchronize("plan")
class ReturnedTerms {
  @Id UUID id;
  UUID caseId;
  String lenderId;
  AccountKey accountKey;
  long revision;
  Instant dueAt;
  @Nullable String assignee;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected ReturnedTerms() {}
}

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

/** A plan whose terms wait for a decision, as the list of work shows it. */
@Entity
@Immutable
@Subselect(
    """
    select p.id, p.case_id, p.lender_id, p.account_key, p.revision, v.decision_due_at as due_at,
        v.assignee, v.approval_reason as reason
    from plan_version v join plan p on p.id = v.plan_id
    where v.status = 'PENDING_APPROVAL' and v.decision_due_at is not null\
    """)
@Synchronize({"plan", "plan_version"})
class PendingDecision {
  @Id UUID id;
  UUID caseId;
  String lenderId;
  AccountKey accountKey;
  long revision;
  Instant dueAt;
  @Nullable String assignee;

  /** The code of the limit that the terms exceed. */
  String reason;

  @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
  protected PendingDecision() {}
}

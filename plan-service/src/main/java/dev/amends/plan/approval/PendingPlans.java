package dev.amends.plan.approval;

import dev.amends.conventions.PageRequest;
import dev.amends.conventions.persistence.QueryConditions;
import dev.amends.plan.agreement.Plan;
import dev.amends.plan.agreement.PlanVersion;
import dev.amends.plan.agreement.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Repository of the plans with terms that wait for a decision: escalated ones first, then the
 * oldest.
 */
@ApplicationScoped
public class PendingPlans {
  private final EntityManager entities;
  private final Plans plans;

  PendingPlans(EntityManager entities, Plans plans) {
    this.entities = entities;
    this.plans = plans;
  }

  /**
   * The place of a plan in the queue.
   *
   * @param waiting whether it has not been escalated
   * @param versionId the version that waits; grows with the time of its proposal
   */
  record Position(boolean waiting, UUID versionId) {

    static Position of(Plan plan) {
      PlanVersion pending = plan.pending().orElseThrow();
      return new Position(pending.review().escalatedAt() == null, pending.id());
    }

    static Position parse(String text) {
      String[] parts = text.split(":", 2);
      return new Position(parts[0].equals("waiting"), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
      return (waiting ? "waiting:" : "escalated:") + versionId;
    }
  }

  /** The cursor of a plan in the queue. */
  public static String cursor(Plan plan) {
    return Position.of(plan).toString();
  }

  /** Loads a page of plans, and one more row if there is another page. */
  public List<Plan> find(DecisionSearch search, PageRequest page, Instant now) {
    QueryConditions conditions = search.conditions(now);
    List<UUID> ids = ids(conditions, page);
    Map<UUID, Plan> byId =
        (ids.isEmpty() ? List.<Plan>of() : plans.list("id in ?1", ids))
            .stream().collect(Collectors.toMap(Plan::id, Function.identity()));
    return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
  }

  /** Native SQL, because the order must be that of the indexes on plan_version. */
  private List<UUID> ids(QueryConditions conditions, PageRequest page) {
    Optional<Position> after = page.after(Position::parse);
    String sql =
        "select v.plan_id from plan_version v join plan p on p.id = v.plan_id"
            + " where v.status = 'PENDING_APPROVAL' and "
            + conditions.where()
            + (after.isPresent()
                ? " and ((v.escalated_at is null), v.id) > (:waiting, :after)"
                : "")
            + " order by (v.escalated_at is null), v.id";
    Query query = entities.createNativeQuery(sql, UUID.class).setMaxResults(page.rowsToRead());
    conditions.parameters().forEach(query::setParameter);
    after.ifPresent(
        position ->
            query
                .setParameter("waiting", position.waiting())
                .setParameter("after", position.versionId()));
    @SuppressWarnings("unchecked") // JPA has no typed native query
    List<UUID> ids = query.getResultList();
    return ids;
  }
}

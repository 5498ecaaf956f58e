package dev.amends.plan.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads the plans that the close of a business day checks, and writes their outcomes, with two
 * statements each for a whole batch. The persistence context would cost more than the rest of the
 * close.
 */
@ApplicationScoped
public class DuePlans {
  /** A plan that waits for a decision or for its end needs more than its terms in force. */
  private static final String FIND_PLANS =
      """
      select %s,
          v.id is not null and p.status in ('ACTIVE', 'BREACHED') and p.closing_cause is null
              and not exists (
                  select from plan_version other where other.plan_id = p.id
                      and other.status not in ('IN_FORCE', 'SUPERSEDED')) as needs_only_terms
      from plan p left join plan_version v on v.plan_id = p.id and v.status = 'IN_FORCE'
      where p.account_key = any (?) and p.next_check_on <= ?
      order by p.id\
      """
          .formatted(DuePlanRows.PLAN_COLUMNS);

  private static final String FIND_INSTALMENTS =
      "select %s from instalment i where i.version_id = any (?::uuid[]) order by i.version_id, i.number"
          .formatted(DuePlanRows.INSTALMENT_COLUMNS);

  private final DataSource database;
  private final DuePlanRows rows;

  DuePlans(DataSource database, ObjectMapper json) {
    this.database = database;
    this.rows = new DuePlanRows(json);
  }

  /**
   * The plans of a batch, oldest first.
   *
   * @param others the ids of the plans that have to be loaded as entities
   */
  public record Found(List<DuePlan> plans, List<UUID> others) {}

  /** Finds the plans of these accounts that the close of a business day may change. */
  public Found find(Collection<AccountKey> accounts, LocalDate day) {
    List<Plan> plans = new ArrayList<>();
    List<UUID> others = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(FIND_PLANS)) {
      query.setArray(1, new ArrayColumns<>(connection, accounts).texts(AccountKey::recordKey));
      query.setObject(2, day);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          if (row.getBoolean("needs_only_terms")) {
            plans.add(rows.plan(row));
          } else {
            others.add(row.getObject("id", UUID.class));
          }
        }
      }
      addInstalments(connection, plans);
    } catch (SQLException e) {
      throw new IllegalStateException("the plans to check on " + day + " cannot be read", e);
    }
    return new Found(plans.stream().map(DuePlan::new).toList(), others);
  }

  private static void addInstalments(Connection connection, List<Plan> plans) throws SQLException {
    Map<UUID, PlanVersion> terms = new HashMap<>();
    plans.forEach(plan -> terms.put(plan.termsInForce().id, plan.termsInForce()));
    try (PreparedStatement query = connection.prepareStatement(FIND_INSTALMENTS)) {
      query.setArray(1, new ArrayColumns<>(connection, terms.keySet()).texts(UUID::toString));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          PlanVersion version =
              Objects.requireNonNull(terms.get(row.getObject("version_id", UUID.class)));
          version.instalments.add(DuePlanRows.instalment(row, version));
        }
      }
    }
  }

  /** Writes the outcomes of plans that are {@linkplain DuePlan#isStorable storable}. */
  public void store(List<DuePlan> checked) {
    try (Connection connection = database.getConnection()) {
      CheckedPlanRows.storePlans(connection, checked.stream().map(DuePlan::plan).toList());
      CheckedPlanRows.storeInstalments(
          connection, checked.stream().flatMap(plan -> plan.changes().stream()).toList());
    } catch (SQLException e) {
      throw new IllegalStateException("the outcomes of plans cannot be stored", e);
    }
  }
}

package dev.amends.cases.nextstep;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.conventions.persistence.Amounts;
import dev.amends.events.Money;
import dev.amends.events.PlanEvent.Instalment;
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
import java.util.UUID;
import javax.sql.DataSource;

/** The due dates of the payments of promises and plans. SQL, so that it causes no flush. */
@ApplicationScoped
class PlanDueDateTable {
  /** A payment that was made stays so if its due date is the same in the new terms. */
  private static final String STORE =
      """
      insert into plan_due_date
          (plan_id, number, case_id, lender_id, due_on, amount_minor, currency, paid)
      values (?, ?, ?, ?, ?, ?, ?, false)
      on conflict (plan_id, number) do update set due_on = excluded.due_on,
          amount_minor = excluded.amount_minor, currency = excluded.currency,
          paid = plan_due_date.paid and plan_due_date.due_on = excluded.due_on\
      """;

  private final DataSource database;

  PlanDueDateTable(DataSource database) {
    this.database = database;
  }

  /**
   * A due date.
   *
   * @param amount the amount due under the terms of the plan
   * @param paid whether the payment was made
   */
  record DueDate(LocalDate day, Money amount, boolean paid) {}

  void replace(CollectionCase collectionCase, UUID planId, List<Instalment> instalments) {
    try (Connection connection = database.getConnection();
        PreparedStatement surplus =
            connection.prepareStatement(
                "delete from plan_due_date where plan_id = ? and number > ?");
        PreparedStatement store = connection.prepareStatement(STORE)) {
      surplus.setObject(1, planId);
      surplus.setInt(2, instalments.getLast().number());
      surplus.executeUpdate();
      for (Instalment instalment : instalments) {
        store.setObject(1, planId);
        store.setInt(2, instalment.number());
        store.setObject(3, collectionCase.id());
        store.setString(4, collectionCase.account().lenderId());
        store.setObject(5, instalment.dueDate());
        store.setLong(6, instalment.amount().minorUnits());
        store.setString(7, instalment.amount().currency().getCurrencyCode());
        store.addBatch();
      }
      store.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("due dates cannot be stored: plan " + planId, e);
    }
  }

  void setPaid(UUID planId, int number, boolean paid) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "update plan_due_date set paid = ? where plan_id = ? and number = ?")) {
      statement.setBoolean(1, paid);
      statement.setObject(2, planId);
      statement.setInt(3, number);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("a payment cannot be stored: plan " + planId, e);
    }
  }

  /** Loads the due dates of plans in one query, in the order of their numbers. */
  Map<UUID, List<DueDate>> find(Collection<UUID> planIds) {
    Map<UUID, List<DueDate>> found = new HashMap<>();
    if (planIds.isEmpty()) {
      return found;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select plan_id, due_on, amount_minor, currency, paid from plan_due_date
                where plan_id = any (?) order by plan_id, number\
                """)) {
      query.setArray(1, connection.createArrayOf("uuid", planIds.toArray()));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found
              .computeIfAbsent(rows.getObject(1, UUID.class), id -> new ArrayList<>())
              .add(
                  new DueDate(
                      rows.getObject(2, LocalDate.class),
                      Amounts.ofRow(rows.getLong(3), rows.getString(4)),
                      rows.getBoolean(5)));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the due dates of plans cannot be read", e);
    }
    return found;
  }
}

package dev.amends.cases.portfolio;

import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads the states of a lender's cases on past business dates from their timelines. Timelines are
 * append-only, so the answer for a date, as known at a time, never changes.
 */
@ApplicationScoped
class CaseStates {
  /** The newest entry with the facts of a case up to a business date, recorded up to a time. */
  private static final String STATE =
      """
      left join lateral (
          select t.data -> 'facts' as facts from timeline_entry t
          where t.case_id = c.id and t.service = 'case-service'
            and t.what in ('CaseOpened', 'CaseUpdated', 'CaseCured', 'CaseReopened', 'CaseClosed')
            and t.business_date <= ? and t.at <= ?
          order by t.number desc limit 1) %1$s on true
      """;

  private static final String COLUMNS =
      """
      %1$s.facts ->> 'status' as %1$s_status, %1$s.facts ->> 'bucket' as %1$s_bucket,
      coalesce(%1$s.facts ->> 'customerClass', 'UNKNOWN') as %1$s_class
      """;

  private static final String ON_A_DATE =
      "select "
          + COLUMNS.formatted("s")
          + """
          , s.facts ->> 'productType' as product, c.currency, count(*) as cases,
          sum(coalesce((s.facts -> 'overdue' ->> 'amount')::numeric, 0)) as overdue,
          sum(coalesce((s.facts -> 'outstanding' ->> 'amount')::numeric, 0)) as outstanding
          from collection_case c
          """
          + STATE.formatted("s")
          + """
          where c.lender_id = ? and s.facts is not null
          group by 1, 2, 3, 4, 5
          order by min((s.facts ->> 'daysPastDue')::integer), 2, 3, 4, 5, 1\
          """;

  private static final String BETWEEN_DATES =
      "select "
          + COLUMNS.formatted("s")
          + ", "
          + COLUMNS.formatted("e")
          + """
          , s.facts ->> 'productType' as product, c.currency, count(*) as cases,
          sum((s.facts -> 'overdue' ->> 'amount')::numeric) as overdue,
          sum((e.facts -> 'overdue' ->> 'amount')::numeric) as overdue_later
          from collection_case c
          """
          + STATE.formatted("s")
          + STATE.formatted("e")
          + """
          where c.lender_id = ? and s.facts ->> 'status' = 'OPEN'
          group by 1, 2, 3, 4, 5, 6, 7, 8
          order by min((s.facts ->> 'daysPastDue')::integer), 2, 8, 7, 5, 4, 6, 3\
          """;

  private final DataSource database;

  CaseStates(DataSource database) {
    this.database = database;
  }

  /** Cases in the same state on a date. */
  record Group(
      CaseStatus status,
      String bucket,
      CustomerClass customerClass,
      @Nullable String productType,
      long cases,
      Money overdue,
      Money outstanding) {}

  /** Cases that were open in one state on a date, and are in one state on a later date. */
  record Movement(
      String bucket,
      CaseStatus laterStatus,
      String laterBucket,
      @Nullable String productType,
      long cases,
      Money overdue,
      Money overdueLater) {}

  /** Counts the cases that were known on a business date, those in lower buckets first. */
  List<Group> on(String lenderId, LocalDate day, Instant knownAt) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(ON_A_DATE)) {
      bindState(select, 1, day, knownAt);
      select.setString(3, lenderId);
      List<Group> groups = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          groups.add(group(row));
        }
      }
      return groups;
    } catch (SQLException e) {
      throw failed(lenderId, e);
    }
  }

  /** Counts where the cases that were open on a business date are on a later one. */
  List<Movement> between(String lenderId, LocalDate from, LocalDate until, Instant knownAt) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(BETWEEN_DATES)) {
      bindState(select, 1, from, knownAt);
      bindState(select, 3, until, knownAt);
      select.setString(5, lenderId);
      List<Movement> movements = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          movements.add(movement(row));
        }
      }
      return movements;
    } catch (SQLException e) {
      throw failed(lenderId, e);
    }
  }

  private static void bindState(PreparedStatement select, int first, LocalDate day, Instant knownAt)
      throws SQLException {
    select.setObject(first, day);
    select.setObject(first + 1, knownAt.atOffset(ZoneOffset.UTC));
  }

  private static Group group(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new Group(
        CaseStatus.valueOf(row.getString("s_status")),
        row.getString("s_bucket"),
        CustomerClass.valueOf(row.getString("s_class")),
        row.getString("product"),
        row.getLong("cases"),
        Money.of(row.getString("overdue"), currency),
        Money.of(row.getString("outstanding"), currency));
  }

  private static Movement movement(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new Movement(
        row.getString("s_bucket"),
        CaseStatus.valueOf(row.getString("e_status")),
        row.getString("e_bucket"),
        row.getString("product"),
        row.getLong("cases"),
        Money.of(row.getString("overdue"), currency),
        Money.of(row.getString("overdue_later"), currency));
  }

  private static IllegalStateException failed(String lenderId, SQLException e) {
    return new IllegalStateException("reading past states failed, lenderId=" + lenderId, e);
  }
}

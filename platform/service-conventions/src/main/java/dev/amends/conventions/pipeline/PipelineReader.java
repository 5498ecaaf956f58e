package dev.amends.conventions.pipeline;

import dev.amends.conventions.persistence.Amounts;
import dev.amends.conventions.pipeline.Pipeline.StageFigures;
import dev.amends.events.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a lender's stages, now or at the close of a business day. */
@ApplicationScoped
class PipelineReader {
  /** The currency code of items without an amount. */
  private static final String NO_CURRENCY = "XXX";

  /** Totals and the changes that are not added to them yet, in one snapshot. */
  private static final String NOW =
      """
      select g.stage, g.currency, sum(g.items), sum(g.amount_minor),
          min((select min(i.since) from pipeline_item i
              where i.lender_id = ? and i.stage = g.stage and i.partition = g.partition))
      from (
          select partition, stage, currency, sum(items) as items, sum(amount_minor) as amount_minor
          from (
              select partition, stage, currency, items, amount_minor from pipeline_total
              where lender_id = ?
              union all
              select partition, stage, currency, items, amount_minor from pipeline_change
              where lender_id = ?) f
          group by partition, stage, currency
          having sum(items) > 0) g
      group by g.stage, g.currency
      order by g.stage, g.currency\
      """;

  private static final String ON_DAY =
      """
      select stage, currency, sum(items), sum(amount_minor), min(oldest_since)
      from pipeline_day where lender_id = ? and business_date = ?
      group by stage, currency
      order by stage, currency\
      """;

  /** When the last partition closed the day; no row if a partition has not closed it. */
  private static final String CLOSED_AT =
      """
      select max(c.closed_at)
      from (
          select partition from closed_business_day where lender_id = ?
          union select partition from pipeline_total where lender_id = ? and partition >= 0
          union select partition from pipeline_change where lender_id = ? and partition >= 0) p
      left join pipeline_close c
          on c.lender_id = ? and c.partition = p.partition and c.business_date = ?
      having count(*) = count(c.closed_at) and count(*) > 0\
      """;

  private final DataSource database;

  PipelineReader(DataSource database) {
    this.database = database;
  }

  List<StageFigures> now(String lenderId) {
    return query(
        NOW,
        statement -> {
          statement.setString(1, lenderId);
          statement.setString(2, lenderId);
          statement.setString(3, lenderId);
        },
        PipelineReader::stages);
  }

  List<StageFigures> on(String lenderId, LocalDate day) {
    return query(
        ON_DAY,
        statement -> {
          statement.setString(1, lenderId);
          statement.setObject(2, day);
        },
        PipelineReader::stages);
  }

  /** When a business day was closed; empty if it was not, or not everywhere yet. */
  Optional<Instant> closedAt(String lenderId, LocalDate day) {
    return query(
        CLOSED_AT,
        statement -> {
          for (int parameter = 1; parameter <= 4; parameter++) {
            statement.setString(parameter, lenderId);
          }
          statement.setObject(5, day);
        },
        rows -> rows.next() ? Optional.ofNullable(time(rows, 1)) : Optional.empty());
  }

  /** Sets the parameters of a statement. */
  private interface Parameters {
    void set(PreparedStatement statement) throws SQLException;
  }

  /** Reads the rows of a result. */
  private interface Rows<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private <T> T query(String sql, Parameters parameters, Rows<T> read) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      parameters.set(select);
      try (ResultSet rows = select.executeQuery()) {
        return read.read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the pipeline", e);
    }
  }

  /** Merges the rows of a stage, one for each currency. */
  private static List<StageFigures> stages(ResultSet rows) throws SQLException {
    TreeMap<String, StageFigures> stages = new TreeMap<>();
    while (rows.next()) {
      String currency = rows.getString(2);
      List<Money> amounts =
          currency.equals(NO_CURRENCY)
              ? List.of()
              : List.of(Amounts.ofRow(rows.getLong(4), currency));
      StageFigures row =
          new StageFigures(rows.getString(1), rows.getLong(3), amounts, time(rows, 5));
      stages.merge(row.stage(), row, PipelineReader::plus);
    }
    return List.copyOf(stages.values());
  }

  private static StageFigures plus(StageFigures one, StageFigures other) {
    List<Money> amounts = new ArrayList<>(one.amounts());
    amounts.addAll(other.amounts());
    return new StageFigures(
        one.stage(),
        one.count() + other.count(),
        List.copyOf(amounts),
        earlier(one.oldestSince(), other.oldestSince()));
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static @Nullable Instant time(ResultSet rows, int column) throws SQLException {
    OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}

package dev.amends.conventions.calendar;

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
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The last closed business day of each lender, by partition of {@code lender.accounts}: a lender's
 * accounts are spread over the partitions, and each partition is closed separately.
 *
 * <p>A service that uses it has the table {@code closed_business_day (lender_id text, partition
 * integer, closed_on date, previous_on date, primary key (lender_id, partition))}. Statements run
 * in the caller's transaction.
 */
@ApplicationScoped
public class ClosedBusinessDays {

  /** A lender's accounts in one partition. */
  public record LenderPartition(String lenderId, int partition) {}

  /**
   * The last closed day of a partition.
   *
   * @param previousOn the day that was closed before it; absent if none was, or if it is unknown
   *     after a correction
   */
  public record ClosedDay(int partition, LocalDate closedOn, @Nullable LocalDate previousOn) {}

  private final DataSource database;

  ClosedBusinessDays(DataSource database) {
    this.database = database;
  }

  /**
   * Closes a day.
   *
   * @return false if that day or a later one was closed before
   */
  public boolean close(String lenderId, int partition, LocalDate day) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into closed_business_day as known (lender_id, partition, closed_on)
                values (?, ?, ?)
                on conflict (lender_id, partition) do update
                set closed_on = excluded.closed_on, previous_on = known.closed_on
                where known.closed_on < excluded.closed_on""")) {
      upsert.setString(1, lenderId);
      upsert.setInt(2, partition);
      upsert.setObject(3, day);
      return upsert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "cannot close business day %s of lender %s, partition %d"
              .formatted(day, lenderId, partition),
          e);
    }
  }

  /**
   * Reverts the last closed day, which was closed by mistake.
   *
   * @param wrongDate the last closed day so far
   * @param correctDate the last closed day from now on
   * @throws IllegalStateException if the wrong day is not the last closed one
   */
  public void correct(String lenderId, int partition, LocalDate wrongDate, LocalDate correctDate) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                """
                update closed_business_day set closed_on = ?,
                    previous_on = case when previous_on < ? then previous_on end
                where lender_id = ? and partition = ? and closed_on = ?""")) {
      update.setObject(1, correctDate);
      update.setObject(2, correctDate);
      update.setString(3, lenderId);
      update.setInt(4, partition);
      update.setObject(5, wrongDate);
      if (update.executeUpdate() == 0) {
        throw new IllegalStateException(
            "business day %s is not the last closed one of lender %s, partition %d"
                .formatted(wrongDate, lenderId, partition));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(
          "cannot correct business day %s to %s of lender %s, partition %d"
              .formatted(wrongDate, correctDate, lenderId, partition),
          e);
    }
  }

  /** The last closed day of each partition of a lender that has one, by partition. */
  public List<ClosedDay> findByLender(String lenderId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select partition, closed_on, previous_on from closed_business_day
                where lender_id = ? order by partition""")) {
      select.setString(1, lenderId);
      List<ClosedDay> days = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          days.add(
              new ClosedDay(
                  rows.getInt(1),
                  rows.getObject(2, LocalDate.class),
                  rows.getObject(3, LocalDate.class)));
        }
      }
      return days;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "cannot read the closed business days of lender " + lenderId, e);
    }
  }

  /** The last closed day of a lender in one partition, with the day before it. */
  public Optional<ClosedDay> find(String lenderId, int partition) {
    return findByLender(lenderId).stream().filter(day -> day.partition() == partition).findFirst();
  }

  /**
   * The last closed day of every partition of some lenders; a partition without a closed day is
   * left out.
   */
  public Map<LenderPartition, LocalDate> lastClosedDays(Collection<String> lenderIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select lender_id, partition, closed_on from closed_business_day
                where lender_id = any (?)""")) {
      select.setArray(1, connection.createArrayOf("text", lenderIds.toArray()));
      Map<LenderPartition, LocalDate> closed = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          closed.put(
              new LenderPartition(rows.getString(1), rows.getInt(2)),
              rows.getObject(3, LocalDate.class));
        }
      }
      return closed;
    } catch (SQLException e) {
      throw new IllegalStateException(
          "cannot read the closed business days of lenders " + lenderIds, e);
    }
  }

  /** The last closed day of a lender in one partition. */
  public Optional<LocalDate> lastClosedDay(String lenderId, int partition) {
    return Optional.ofNullable(
        lastClosedDays(List.of(lenderId)).get(new LenderPartition(lenderId, partition)));
  }

  /** Whether that day or a later one is closed. */
  public boolean isClosed(String lenderId, int partition, LocalDate day) {
    return lastClosedDay(lenderId, partition).filter(closed -> !closed.isBefore(day)).isPresent();
  }

  /**
   * The current business day of an account: the last closed day of its partition, or the date of
   * its figures if that is later.
   */
  public LocalDate currentDay(String lenderId, int partition, LocalDate figuresDate) {
    return lastClosedDay(lenderId, partition).filter(figuresDate::isBefore).orElse(figuresDate);
  }

  /**
   * The last known business day of an account whose partition is unknown: the last day that its
   * lender closed in any partition, or the date of its figures if that is later. Empty if neither
   * is known.
   */
  public Optional<LocalDate> lastKnown(String lenderId, Optional<LocalDate> figuresDate) {
    return Stream.concat(lastClosedDays(List.of(lenderId)).values().stream(), figuresDate.stream())
        .max(LocalDate::compareTo);
  }
}

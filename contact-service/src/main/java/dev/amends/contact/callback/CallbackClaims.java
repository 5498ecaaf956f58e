package dev.amends.contact.callback;

import dev.amends.events.AccountKey;
import dev.amends.events.ContactEvent.CallbackDue;
import dev.amends.events.ContactEvent.CallbackReason;
import dev.amends.events.Origin;
import dev.amends.messaging.locking.AccountLocks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Claims callbacks with one statement that locks their rows and their accounts, and skips those
 * that other transactions have locked. The caller applies the effect in the same transaction.
 */
@ApplicationScoped
class CallbackClaims {
  /** Calls about an account that awaits input wait, because its facts may be out of date. */
  static final String INPUT_COMPLETE =
      """
      not exists (select from awaited_input p where p.record_key = c.record_key)\
      """;

  /**
   * Uses an array of ids, because the plan of a join might read the whole table. A late timer
   * extends the SLA by its delay.
   */
  private static final String CLAIM_DUE =
      """
      update callback c set status = 'DUE', version = c.version + 1,
          sla_until = c.sla_until + late(?, c.due_at),
          missed_after = c.sla_until + late(?, c.due_at)
      where c.id = any (array(
          select c.id from callback c join account_lock l on l.record_key = c.record_key
          where c.status = 'SCHEDULED' and c.due_at <= ? and %s
          order by c.due_at, c.id limit ? for update skip locked))
      returning c.id, c.case_id, c.lender_id, c.account_id, c.reason, c.due_at, c.sla_until\
      """
          .formatted(INPUT_COMPLETE);

  private final DataSource database;
  private final AccountLocks locks;

  CallbackClaims(DataSource database, AccountLocks locks) {
    this.database = database;
    this.locks = locks;
  }

  /**
   * Sets scheduled callbacks to DUE once their time has come; the caller publishes their events.
   */
  List<CallbackDue> claimDue(Instant now, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM_DUE)) {
      OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
      claim.setObject(1, at);
      claim.setObject(2, at);
      claim.setObject(3, at);
      claim.setInt(4, limit);
      List<CallbackDue> due = new ArrayList<>();
      try (ResultSet row = claim.executeQuery()) {
        while (row.next()) {
          due.add(dueEvent(row));
        }
      }
      locks.addAcquired(due.stream().map(CallbackDue::account).toList());
      return due;
    } catch (SQLException e) {
      throw new ClaimFailure(e);
    }
  }

  private static CallbackDue dueEvent(ResultSet row) throws SQLException {
    return new CallbackDue(
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getString(4),
        row.getObject(1, UUID.class),
        CallbackReason.valueOf(row.getString(5)),
        instant(row, 6),
        instant(row, 7),
        Origin.system("callback-timer: the callback is due"));
  }

  /**
   * Claims the callbacks that were not completed in time. None is missed while its account awaits
   * input.
   *
   * @param inputCompleteBy the latest time at which the last parked message of the account was
   *     decided, so that there was time for the call since
   */
  Set<UUID> claimOverdue(Instant now, Instant inputCompleteBy, int limit) {
    return claim(
        """
        select c.id, c.record_key
        from callback c join account_lock l on l.record_key = c.record_key
        where c.status in ('DUE', 'IN_PROGRESS') and c.missed_after <= ? and %s
          and not exists (select from parked_message p
              where p.record_key = c.record_key and p.state <> 'PARKED' and p.decided_at > ?)
          and not exists (select from parked_elsewhere p
              where p.record_key = c.record_key and p.resumed_at > ?)
        order by c.missed_after limit ? for update skip locked\
        """
            .formatted(INPUT_COMPLETE),
        now.atOffset(ZoneOffset.UTC),
        inputCompleteBy.atOffset(ZoneOffset.UTC),
        inputCompleteBy.atOffset(ZoneOffset.UTC),
        limit);
  }

  /**
   * Claims the callbacks that a query finds and locks, and registers the locks of their accounts.
   *
   * @param sql selects the id and the record key
   */
  Set<UUID> claim(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement claim = connection.prepareStatement(sql)) {
      for (int n = 0; n < parameters.length; n++) {
        claim.setObject(n + 1, parameters[n]);
      }
      Set<UUID> ids = new HashSet<>();
      List<AccountKey> accounts = new ArrayList<>();
      try (ResultSet row = claim.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
          accounts.add(AccountKey.parse(row.getString(2)));
        }
      }
      locks.addAcquired(accounts);
      return ids;
    } catch (SQLException e) {
      throw new ClaimFailure(e);
    }
  }

  /**
   * The time at which the next scheduled callback becomes due, if its account's input is complete.
   */
  Optional<Instant> nextDueAt() {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                """
                select c.due_at from callback c where c.status = 'SCHEDULED' and %s
                order by c.due_at, c.id limit 1\
                """
                    .formatted(INPUT_COMPLETE));
        ResultSet row = query.executeQuery()) {
      return row.next() ? Optional.of(instant(row, 1)) : Optional.empty();
    } catch (SQLException e) {
      throw new ClaimFailure(e);
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  /** The database rejected a claim. */
  static final class ClaimFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClaimFailure(SQLException cause) {
      super("callbacks could not be claimed", cause);
    }
  }
}

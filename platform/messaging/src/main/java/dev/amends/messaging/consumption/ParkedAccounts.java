package dev.amends.messaging.consumption;

import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Finds the accounts that await input: this or another service has parked some of their messages,
 * so the facts about the account may be out of date.
 *
 * <p>A message is parked, and the report of another service is recorded, under the lock of the
 * account. For a caller that holds the lock, the answer stays true until its transaction ends.
 */
@ApplicationScoped
public class ParkedAccounts {
  private final DataSource database;

  ParkedAccounts(DataSource database) {
    this.database = database;
  }

  /** The time since the oldest parked message of an account was parked. */
  enum Age {
    UNDER_1H,
    FROM_1H_TO_24H,
    OVER_24H
  }

  /** Returns those of the accounts that have parked messages, with one query. */
  public Set<AccountKey> awaitingInput(Collection<AccountKey> accounts) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select distinct record_key from awaited_input where record_key = any (?)\
                """)) {
      select.setArray(
          1,
          connection.createArrayOf(
              "text", accounts.stream().map(AccountKey::recordKey).toArray(String[]::new)));
      Set<AccountKey> found = new HashSet<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(AccountKey.parse(rows.getString(1)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read which accounts have parked messages", e);
    }
  }

  /** Counts the accounts that await input by age; a key that is not an account's is omitted. */
  Map<Age, Long> countByAge() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select case when parked_at > now() - interval '1 hour' then 'UNDER_1H'
                        when parked_at > now() - interval '1 day' then 'FROM_1H_TO_24H'
                        else 'OVER_24H' end,
                    count(*)
                from (select min(parked_at) as parked_at from awaited_input
                    where record_key like '%_:_%' group by record_key) account
                group by 1\
                """);
        ResultSet rows = select.executeQuery()) {
      Map<Age, Long> counts = new EnumMap<>(Age.class);
      while (rows.next()) {
        counts.put(Age.valueOf(rows.getString(1)), rows.getLong(2));
      }
      return counts;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot count the accounts with parked messages", e);
    }
  }

  /** Returns the number of messages that wait for an operator. */
  long countMessages() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from parked_message where state = 'PARKED'");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot count the parked messages", e);
    }
  }
}

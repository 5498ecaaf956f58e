package dev.amends.plan.outcome;

import static dev.amends.plan.outcome.RandomDuePlans.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.conventions.calendar.ClosedBusinessDays.LenderPartition;
import dev.amends.events.AccountKey;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.testsupport.PlatformTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The close of a business day leaves the same rows and events whether plans are checked with or
 * without the persistence context.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class DuePlanTest {
  private static final int PLANS = 300;
  private static final Pattern RANDOM_ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  @Inject DataSource database;
  @Inject BusinessDayCommands days;
  @Inject DuePlanCommands duePlans;
  @Inject AccountLocks locks;

  @ParameterizedTest
  @ValueSource(longs = {20261130, 7, 42})
  void theCloseOfADayLeavesTheSameWithAndWithoutThePersistenceContext(long seed)
      throws SQLException {
    // Given
    String asRows = "rows-" + seed;
    String asEntities = "entities-" + seed;
    try (Connection connection = database.getConnection()) {
      new RandomDuePlans(connection, asRows, seed).insert(PLANS);
      new RandomDuePlans(connection, asEntities, seed).insert(PLANS);
    }

    // When
    int left = 0;
    for (int later = 0; later <= 5; later++) {
      LocalDate day = DAY.plusDays(later);
      left += QuarkusTransaction.requiringNew().call(() -> closeAsRows(asRows, day));
      QuarkusTransaction.requiringNew().run(() -> closeAsEntities(asEntities, day));
    }

    // Then
    assertThat(left).as("checks that needed the persistence context").isPositive();
    assertThat(plans(asRows)).as("seed %d", seed).isEqualTo(plans(asEntities));
    assertThat(instalments(asRows)).as("seed %d", seed).isEqualTo(instalments(asEntities));
    assertThat(events(asRows)).as("seed %d", seed).isEqualTo(events(asEntities));
    assertThat(types(asRows))
        .contains(
            "InstalmentDueSoon",
            "InstalmentMissed",
            "PlanBreached",
            "PlanCancelled",
            "PlanCompleted",
            "PlanNearBreach",
            "PlanProposed",
            "PromiseBroken",
            "PromiseKept",
            "PromisePartlyKept");
  }

  private int closeAsRows(String lenderId, LocalDate day) {
    List<AccountKey> accounts = accounts(lenderId);
    LenderPartition partition = new LenderPartition(lenderId, 0);
    locks.acquire(accounts);
    List<UUID> left = duePlans.check(accounts, partition, day, "E-" + day);
    days.checkEntities(left, partition, day, "E-" + day);
    return left.size();
  }

  private void closeAsEntities(String lenderId, LocalDate day) {
    locks.acquire(accounts(lenderId));
    List<UUID> due =
        read(
                "select id from plan where lender_id = ? and next_check_on <= date '%s' order by id"
                    .formatted(day),
                lenderId)
            .stream()
            .map(UUID::fromString)
            .toList();
    days.checkEntities(due, new LenderPartition(lenderId, 0), day, "E-" + day);
  }

  private static List<AccountKey> accounts(String lenderId) {
    List<AccountKey> accounts = new ArrayList<>();
    for (int number = 1; number <= PLANS; number++) {
      accounts.add(new AccountKey(lenderId, "LN-" + number));
    }
    return accounts;
  }

  private List<String> plans(String lenderId) {
    return normalized(
        """
        select jsonb_strip_nulls(to_jsonb(p) || jsonb_build_object('ended', p.counts_until is not null))
            - 'counts_until'
        from plan p where p.lender_id = ? order by p.id\
        """,
        lenderId);
  }

  private List<String> instalments(String lenderId) {
    return normalized(
        """
        select (to_jsonb(i) - 'id' - 'version_id')::text || v.status || coalesce(v.why, '')
        from plan_version v join instalment i on i.version_id = v.id
        where v.lender_id = ? order by v.plan_id, v.number, i.number\
        """,
        lenderId);
  }

  private List<String> events(String lenderId) {
    return normalized(
        """
        select type || (payload::jsonb - 'contentHash' - 'decisionDueAt')::text from outbox
        where aggregateid like ? || ':%' order by payload::jsonb ->> 'planId', sequence\
        """,
        lenderId);
  }

  private List<String> types(String lenderId) {
    return read(
        """
        select distinct regexp_replace(type, '^.*[.]([A-Za-z]+)([.]v[0-9]+)?$', '\\1') from outbox
        where aggregateid like ? || ':%'\
        """,
        lenderId);
  }

  /** The texts with numbers in place of the ids of plans, and without ids of new rows. */
  private List<String> normalized(String query, String lenderId) {
    Map<String, String> numbers = new HashMap<>();
    for (int number = 1; number <= PLANS; number++) {
      numbers.put(RandomDuePlans.id(lenderId, number).toString(), "#" + number);
    }
    return read(query, lenderId).stream()
        .map(
            text ->
                RANDOM_ID
                    .matcher(text.replace(lenderId, "lender"))
                    .replaceAll(id -> numbers.getOrDefault(id.group(), "id")))
        .toList();
  }

  private List<String> read(String query, String lenderId) {
    List<String> texts = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, lenderId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }
}

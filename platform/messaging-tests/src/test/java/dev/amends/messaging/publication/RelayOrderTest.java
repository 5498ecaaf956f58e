package dev.amends.messaging.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.amends.events.AccountKey;
import dev.amends.events.CaseEvent.CaseClassified;
import dev.amends.events.CaseEvent.CustomerClass;
import dev.amends.events.Origin;
import dev.amends.messaging.locking.AccountLocks;
import dev.amends.testsupport.PlatformTestResource;
import dev.amends.testsupport.Topics;
import dev.amends.testsupport.Topics.PublishedEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Many writers against one relay: no event is skipped, and the events of an account are published
 * in the order in which its lock was held, whichever transaction began or committed first.
 */
@QuarkusTest
@WithTestResource(PlatformTestResource.class)
class RelayOrderTest {
  private static final int WRITERS = 12;
  private static final int TRANSACTIONS_EACH = 120;
  private static final int ACCOUNTS = 25;
  private static final UUID CASE = new UUID(0, 1);

  @Inject Outbox outbox;
  @Inject AccountLocks locks;
  @Inject DataSource database;

  @Test
  void eventsOfConcurrentWritersArePublishedWithoutGapsAndInTheOrderOfEachAccount()
      throws InterruptedException, ExecutionException, SQLException {
    // Given
    String lender = "R" + UUID.randomUUID().toString().substring(0, 8);
    List<Callable<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      Random random = new Random(4711 + writer);
      writers.add(() -> write(lender, random));
    }

    // When
    try (ExecutorService pool = Executors.newFixedThreadPool(WRITERS)) {
      for (Future<Void> written : pool.invokeAll(writers)) {
        written.get();
      }
    }

    // Then
    Map<String, Long> expected = timesWritten(lender);
    long total = expected.values().stream().mapToLong(Long::longValue).sum();
    try (Topics topics = Topics.ofTheServiceUnderTest()) {
      await()
          .atMost(Duration.ofSeconds(40))
          .untilAsserted(
              () ->
                  assertThat(
                          published(topics, lender).values().stream().mapToLong(List::size).sum())
                      .isGreaterThanOrEqualTo(total));
      Map<String, List<Long>> published = published(topics, lender);
      assertThat(published.keySet()).isEqualTo(expected.keySet());
      expected.forEach(
          (key, times) ->
              assertThat(published.get(key))
                  .as(key)
                  .isEqualTo(LongStream.rangeClosed(1, times).boxed().toList()));
    }
  }

  /** Random accounts, pauses while locks are held, early transaction ids, and some rollbacks. */
  private Void write(String lender, Random random) {
    for (int i = 0; i < TRANSACTIONS_EACH; i++) {
      Set<AccountKey> accounts = new TreeSet<>();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        accounts.add(new AccountKey(lender, "A" + random.nextInt(ACCOUNTS)));
      }
      boolean idBeforeLock = random.nextInt(3) == 0;
      int pauseMillis = random.nextInt(4) == 0 ? random.nextInt(30) : 0;
      boolean rollback = random.nextInt(8) == 0;
      try {
        QuarkusTransaction.requiringNew()
            .run(
                () -> {
                  if (idBeforeLock) {
                    execute("select pg_current_xact_id()");
                  }
                  locks.acquire(accounts);
                  execute("select pg_sleep(" + pauseMillis / 1000.0 + ")");
                  accounts.forEach(this::publish);
                  if (rollback) {
                    throw new RolledBack();
                  }
                });
      } catch (RolledBack expected) {
        // Its sequences are drawn and never become visible.
      }
    }
    return null;
  }

  private static final class RolledBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void publish(AccountKey account) {
    long times = count(account);
    outbox.append(
        new CaseClassified(
            CASE,
            account.lenderId(),
            account.accountId(),
            CustomerClass.UNKNOWN,
            null,
            null,
            List.of(Long.toString(times)),
            null,
            null,
            Origin.system("test")),
        Instant.EPOCH);
  }

  private long count(AccountKey account) {
    try (Connection connection = database.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into written (record_key, times) values (?, 1)
                on conflict (record_key) do update set times = written.times + 1
                returning times\
                """)) {
      upsert.setString(1, account.recordKey());
      try (ResultSet row = upsert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String sql) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Long> timesWritten(String lender) throws SQLException {
    Map<String, Long> times = new HashMap<>();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select record_key, times from written where record_key like ?")) {
      select.setString(1, lender + ":%");
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          times.put(rows.getString(1), rows.getLong(2));
        }
      }
    }
    return times;
  }

  private static Map<String, List<Long>> published(Topics topics, String lender) {
    Map<String, List<Long>> published = new HashMap<>();
    for (PublishedEvent event : topics.read("cases")) {
      String key = event.key();
      if (key != null && key.startsWith(lender + ":")) {
        published
            .computeIfAbsent(key, ignored -> new ArrayList<>())
            .add(event.data().get("reasons").get(0).asLong());
      }
    }
    return published;
  }
}

package dev.amends.messaging.consumption;

import dev.amends.events.AccountInputEvent;
import dev.amends.events.AccountInputEvent.AccountInputParked;
import dev.amends.events.AccountInputEvent.AccountInputResumed;
import dev.amends.events.AccountKey;
import dev.amends.events.Origin;
import dev.amends.events.Topic;
import dev.amends.messaging.publication.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reports to the other services that this one has parked messages of an account, and records their
 * reports. Each method runs in the current transaction, which holds the lock of the account.
 */
@ApplicationScoped
class AccountInput {
  private final DataSource database;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Optional<Topic> topic;

  AccountInput(
      DataSource database,
      Outbox outbox,
      InstantSource clock,
      @ConfigProperty(name = "quarkus.application.name") String application) {
    this.database = database;
    this.outbox = outbox;
    this.clock = clock;
    this.topic = Topic.ofService(application);
  }

  /** Publishes a report for each message that was parked as the first of its account. */
  void publishParked(List<Message> heads) {
    for (Message head : heads) {
      for (AccountKey account : BatchTransaction.accounts(List.of(head))) {
        Origin origin = Origin.event("a message of the account is parked", head.identity());
        append(new AccountInputParked(account.lenderId(), account.accountId(), origin));
      }
    }
  }

  /** Publishes that an operator has decided the last parked message of an account. */
  void publishResumed(Message decided, String by) {
    for (AccountKey account : BatchTransaction.accounts(List.of(decided))) {
      Origin origin =
          new Origin(by, "ops", "no message of the account is parked any more", decided.identity());
      append(new AccountInputResumed(account.lenderId(), account.accountId(), origin));
    }
  }

  private void append(AccountInputEvent event) {
    topic.ifPresent(own -> outbox.append(event, own, clock.instant()));
  }

  /** Records the report of another service. */
  EventOutcome apply(Received<AccountInputEvent> received) {
    String key = received.event().account().recordKey();
    switch (received.event()) {
      case AccountInputParked ignored ->
          write(
              """
              insert into parked_elsewhere (record_key, source) values (?, ?)
              on conflict (record_key, source) do update set parked_at = now(), resumed_at = null\
              """,
              key,
              received.source());
      case AccountInputResumed ignored ->
          write(
              """
              update parked_elsewhere set resumed_at = now() where record_key = ? and source = ?\
              """,
              key,
              received.source());
    }
    return EventOutcome.applied();
  }

  private void write(String sql, String key, String source) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, key);
      statement.setString(2, source);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot record that messages are parked elsewhere", e);
    }
  }
}

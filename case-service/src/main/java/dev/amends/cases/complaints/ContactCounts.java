package dev.amends.cases.complaints;

import dev.amends.cases.lifecycle.CollectionCase;
import dev.amends.cases.lifecycle.RecordedEvent;
import dev.amends.events.ContactEvent.ContactLogged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Counts the contacts of each lender by UTC date, so that computing the rate of complaints does not
 * read the timeline. Each partition has its own counter, because partitions are consumed in
 * parallel.
 */
@ApplicationScoped
class ContactCounts {
  private static final String ADD =
      """
      insert into contact_count as known (lender_id, day, partition, contacts) values (?, ?, ?, 1)
      on conflict (lender_id, day, partition) do update set contacts = known.contacts + 1\
      """;

  private final DataSource database;

  ContactCounts(DataSource database) {
    this.database = database;
  }

  void count(@Observes RecordedEvent recorded) {
    if (recorded.event() instanceof ContactLogged) {
      add(recorded.collectionCase(), LocalDate.ofInstant(recorded.at(), ZoneOffset.UTC));
    }
  }

  private void add(CollectionCase collectionCase, LocalDate day) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      statement.setString(1, collectionCase.account().lenderId());
      statement.setObject(2, day);
      statement.setInt(3, collectionCase.partition());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(
          "a contact cannot be counted, case=" + collectionCase.id(), e);
    }
  }
}

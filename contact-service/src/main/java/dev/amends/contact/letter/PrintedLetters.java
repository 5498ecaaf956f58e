package dev.amends.contact.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Which document a letter was printed as. */
@ApplicationScoped
class PrintedLetters {
  private final DataSource database;
  private final Documents documents;
  private final InstantSource clock;

  PrintedLetters(DataSource database, Documents documents, InstantSource clock) {
    this.database = database;
    this.documents = documents;
    this.clock = clock;
  }

  Optional<Sha256> find(UUID letterId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select sha256 from letter_print where letter_id = ?")) {
      select.setObject(1, letterId);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next() ? Optional.of(new Sha256(rows.getString(1))) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read how the letter " + letterId + " was printed", e);
    }
  }

  /** Keeps a print. Of those who print at the same time one wins, and all get his. */
  @Transactional
  Sha256 keep(UUID letterId, byte[] pdf) {
    Instant now = clock.instant();
    if (insert(letterId, Sha256.of(pdf), now)) {
      return documents.keep(pdf, now);
    }
    return find(letterId)
        .orElseThrow(() -> new IllegalStateException("the print of " + letterId + " is gone"));
  }

  /** Waits for whoever keeps one of the same letter; false where he did. */
  private boolean insert(UUID letterId, Sha256 sha256, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into letter_print (letter_id, sha256, printed_at) values (?, ?, ?)
                on conflict do nothing""")) {
      insert.setObject(1, letterId);
      insert.setString(2, sha256.hex());
      insert.setObject(
          3, OffsetDateTime.ofInstant(now, ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot keep the print of the letter " + letterId, e);
    }
  }
}

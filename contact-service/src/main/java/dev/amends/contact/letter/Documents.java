package dev.amends.contact.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Stores files by their SHA-256, each one once, in the caller's transaction. */
@ApplicationScoped
public class Documents {
  private final DataSource database;

  Documents(DataSource database) {
    this.database = database;
  }

  /** Stores a file. */
  public Sha256 store(byte[] content, Instant now) {
    Sha256 sha256 = Sha256.of(content);
    insert(sha256, content.length, now, insert -> insert.setBytes(3, content));
    return sha256;
  }

  /** Stores a received file without loading it into memory. */
  public void store(ReceivedFile received, Instant now) {
    try (InputStream content = Files.newInputStream(received.file())) {
      insert(
          received.sha256(),
          received.bytes(),
          now,
          insert -> insert.setBinaryStream(3, content, received.bytes()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the received file " + received.sha256(), e);
    }
  }

  /**
   * A file that the caller received and will delete.
   *
   * @param bytes length of the file
   */
  public record ReceivedFile(Path file, Sha256 sha256, long bytes) {}

  private interface Content {
    void bind(PreparedStatement insert) throws SQLException;
  }

  private void insert(Sha256 sha256, long bytes, Instant now, Content content) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into document (sha256, bytes, content, stored_at) values (?, ?, ?, ?)
                on conflict do nothing""")) {
      insert.setString(1, sha256.hex());
      insert.setLong(2, bytes);
      content.bind(insert);
      insert.setObject(
          4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot store the document " + sha256, e);
    }
  }

  /**
   * Reads a file and compares it with its hash.
   *
   * @throws IllegalStateException if the file is missing or was altered
   */
  public byte[] read(Sha256 sha256) {
    byte[] content = find(sha256);
    if (!Sha256.of(content).equals(sha256)) {
      throw new IllegalStateException(
          "the document " + sha256 + " was altered after it was stored");
    }
    return content;
  }

  private byte[] find(Sha256 sha256) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select content from document where sha256 = ?")) {
      select.setString(1, sha256.hex());
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("the document " + sha256 + " is missing");
        }
        return rows.getBytes(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the document " + sha256, e);
    }
  }
}

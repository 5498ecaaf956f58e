package dev.amends.letters;

import dev.amends.conventions.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Stores files encrypted, by their SHA-256, each one once, in the caller's transaction and in
 * chunks, so that neither the service nor the database needs memory for a whole file.
 */
@ApplicationScoped
public class Documents {
  private static final int GONE = 410;
  private static final int CHUNK_BYTES = 256 * 1024;

  private final DataSource database;
  private final EncryptedChunks chunks;

  Documents(DataSource database, EncryptedChunks chunks) {
    this.database = database;
    this.chunks = chunks;
  }

  /** Stores a small file. */
  public Sha256 store(byte[] content, Instant now) {
    Sha256 sha256 = Sha256.of(content);
    store(sha256, content.length, new ByteArrayInputStream(content), now);
    return sha256;
  }

  /** Stores a received file without loading it into memory. */
  public void store(ReceivedFile received, Instant now) {
    try (InputStream content = Files.newInputStream(received.file())) {
      store(received.sha256(), received.bytes(), content, now);
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

  private void store(Sha256 sha256, long bytes, InputStream content, Instant now) {
    try (Connection connection = database.getConnection()) {
      if (insertDocument(connection, sha256, bytes, now) || !hasContent(connection, sha256)) {
        insertChunks(connection, sha256, content);
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("cannot store the document " + sha256, e);
    }
  }

  /** Returns false if the document is stored already. */
  private static boolean insertDocument(
      Connection connection, Sha256 sha256, long bytes, Instant now) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into document (sha256, bytes, stored_at) values (?, ?, ?)
            on conflict do nothing""")) {
      insert.setString(1, sha256.hex());
      insert.setLong(2, bytes);
      insert.setObject(
          3, OffsetDateTime.ofInstant(now, ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
      return insert.executeUpdate() == 1;
    }
  }

  /** Whether a stored document still has its content, which the erasure of a case deletes. */
  private static boolean hasContent(Connection connection, Sha256 sha256) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select from document_chunk where sha256 = ? limit 1")) {
      select.setString(1, sha256.hex());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private void insertChunks(Connection connection, Sha256 sha256, InputStream content)
      throws SQLException, IOException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into document_chunk (sha256, position, content) values (?, ?, ?)
            on conflict do nothing""")) {
      int position = 0;
      for (byte[] chunk = content.readNBytes(CHUNK_BYTES);
          chunk.length > 0;
          chunk = content.readNBytes(CHUNK_BYTES)) {
        insert.setString(1, sha256.hex());
        insert.setInt(2, position);
        insert.setBytes(3, chunks.encryptChunk(chunk));
        insert.executeUpdate();
        position++;
      }
    }
  }

  /**
   * Reads a small file and compares it with its hash.
   *
   * @throws dev.amends.conventions.Problem 410 if the file was erased
   * @throws IllegalStateException if the file was altered
   */
  public byte[] read(Sha256 sha256) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try {
      copy(sha256, content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the document " + sha256, e);
    }
    return content.toByteArray();
  }

  /**
   * Copies a file chunk by chunk and compares it with its hash. What was copied must be discarded
   * if this fails.
   *
   * @throws dev.amends.conventions.Problem 410 if the file was erased
   * @throws IllegalStateException if the file was altered
   */
  public void copy(Sha256 sha256, OutputStream target) throws IOException {
    MessageDigest digest = Sha256.newDigest();
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select content from document_chunk where sha256 = ? and position = ?")) {
      int position = 0;
      for (byte[] chunk = chunk(select, sha256, position);
          chunk.length > 0;
          chunk = chunk(select, sha256, position)) {
        digest.update(chunk);
        target.write(chunk);
        position++;
      }
      if (position == 0) {
        throw Problems.forStatus(GONE, "The file was erased with the personal data of its case.");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the document " + sha256, e);
    }
    if (!Sha256.of(digest).equals(sha256)) {
      throw new IllegalStateException(
          "the document " + sha256 + " was altered after it was stored");
    }
  }

  /** Returns an empty array after the last chunk. */
  private byte[] chunk(PreparedStatement select, Sha256 sha256, int position) throws SQLException {
    select.setString(1, sha256.hex());
    select.setInt(2, position);
    try (ResultSet rows = select.executeQuery()) {
      return rows.next() ? chunks.decryptChunk(rows.getBytes(1)) : new byte[0];
    }
  }
}

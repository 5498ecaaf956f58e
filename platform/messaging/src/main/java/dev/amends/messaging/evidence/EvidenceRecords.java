package dev.amends.messaging.evidence;

import dev.amends.conventions.evidence.EvidenceItem;
import dev.amends.conventions.evidence.EvidencePart.EvidenceDisclosure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Stores the records behind the hashes on events, encrypted, and who read them. */
@ApplicationScoped
class EvidenceRecords {
  private static final int DISCLOSURES_MAX = 500;

  private final DataSource database;
  private final EncryptedContent contents;

  EvidenceRecords(DataSource database, EncryptedContent contents) {
    this.database = database;
    this.contents = contents;
  }

  /** A record as it was hashed; content is its canonical JSON; null once the case was erased. */
  record KeptRecord(
      String kind,
      UUID id,
      UUID eventId,
      Instant recordedAt,
      String sha256,
      @Nullable String content) {}

  /**
   * A record at its position among all records of the service.
   *
   * @param erasure the erasure of its content, if it was erased
   */
  record PlacedRecord(long position, KeptRecord kept, EvidenceItem.@Nullable Erasure erasure) {}

  /** Keeps a record in the current transaction. */
  void add(UUID caseId, String lenderId, KeptRecord kept) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into evidence_record
                    (case_id, lender_id, kind, id, event_id, recorded_at, sha256, content)
                values (?, ?, ?, ?, ?, ?, ?, ?)\
                """)) {
      insert.setObject(1, caseId);
      insert.setString(2, lenderId);
      insert.setString(3, kept.kind());
      insert.setObject(4, kept.id());
      insert.setObject(5, kept.eventId());
      insert.setObject(6, kept.recordedAt().atOffset(ZoneOffset.UTC));
      insert.setString(7, kept.sha256());
      insert.setBytes(8, contents.encryptText(kept.content()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot keep the record of " + kept.id(), e);
    }
  }

  boolean contains(UUID caseId, UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select from evidence_record where case_id = ? and id = ? limit 1")) {
      select.setObject(1, caseId);
      select.setObject(2, id);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot look up the record of " + id, e);
    }
  }

  /** Lists the records of a case after a position, in the order in which they were recorded. */
  List<PlacedRecord> list(UUID caseId, long after, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select position, kind, id, event_id, recorded_at, sha256, content,
                    e.request_id, e.erased_at
                from evidence_record r
                left join lateral (
                    select request_id, erased_at from erased_case
                    where case_id = r.case_id and r.content is null and erased_at >= r.recorded_at
                    order by erased_at limit 1) e on true
                where case_id = ? and position > ?
                order by position limit ?\
                """)) {
      select.setObject(1, caseId);
      select.setLong(2, after);
      select.setInt(3, limit);
      List<PlacedRecord> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new PlacedRecord(
                  row.getLong(1),
                  new KeptRecord(
                      row.getString(2),
                      row.getObject(3, UUID.class),
                      row.getObject(4, UUID.class),
                      row.getObject(5, OffsetDateTime.class).toInstant(),
                      row.getString(6),
                      contents.decryptText(row.getBytes(7))),
                  erasure(row)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the evidence of case " + caseId, e);
    }
  }

  private static EvidenceItem.@Nullable Erasure erasure(ResultSet row) throws SQLException {
    UUID requestId = row.getObject(8, UUID.class);
    return requestId == null
        ? null
        : new EvidenceItem.Erasure(requestId, row.getObject(9, OffsetDateTime.class).toInstant());
  }

  /** Records who reads the evidence of a case, in the current transaction. */
  void disclose(UUID caseId, String lenderId, String reader, @Nullable String subject, Instant at) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into evidence_disclosure
                    (case_id, lender_id, disclosed_at, disclosed_by, subject)
                values (?, ?, ?, ?, ?)\
                """)) {
      insert.setObject(1, caseId);
      insert.setString(2, lenderId);
      insert.setObject(3, at.atOffset(ZoneOffset.UTC));
      insert.setString(4, reader);
      insert.setString(5, subject);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot record the disclosure of case " + caseId, e);
    }
  }

  /** Lists the newest disclosures of a case's evidence, the newest first. */
  List<EvidenceDisclosure> disclosures(UUID caseId) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select disclosed_at, disclosed_by, subject from evidence_disclosure
                where case_id = ? order by position desc limit ?\
                """)) {
      select.setObject(1, caseId);
      select.setInt(2, DISCLOSURES_MAX);
      List<EvidenceDisclosure> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new EvidenceDisclosure(
                  row.getObject(1, OffsetDateTime.class).toInstant(),
                  row.getString(2),
                  row.getString(3)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the disclosures of case " + caseId, e);
    }
  }
}

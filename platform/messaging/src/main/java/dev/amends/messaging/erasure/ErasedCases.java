package dev.amends.messaging.erasure;

import dev.amends.events.AccountKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The cases whose personal data was erased. */
@ApplicationScoped
class ErasedCases {
  private final PersonalData data;

  ErasedCases(PersonalData data) {
    this.data = data;
  }

  /**
   * Records that a case is erased, which permits the database to empty its records in this
   * transaction.
   *
   * @return false if the case was already erased for the same request
   */
  boolean add(Connection connection, UUID caseId, AccountKey account, UUID requestId, Instant at)
      throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into erased_case (case_id, request_id, lender_id, record_key, erased_at)
                values (?, ?, ?, ?, ?) on conflict do nothing\
                """);
        PreparedStatement permit =
            connection.prepareStatement("select set_config('amends.erased_case', ?, true)")) {
      insert.setObject(1, caseId);
      insert.setObject(2, requestId);
      insert.setString(3, account.lenderId());
      insert.setString(4, account.recordKey());
      insert.setObject(5, at.atOffset(ZoneOffset.UTC));
      if (insert.executeUpdate() == 0) {
        return false;
      }
      permit.setString(1, caseId.toString());
      permit.execute();
      return true;
    }
  }

  /** Whether every case of an account is erased. */
  boolean includeAll(Connection connection, String recordKey) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select not exists (
                select from (%s) c (case_id)
                where not exists (select from erased_case e where e.case_id = c.case_id))\
            """
                .formatted(data.casesOfAccount()))) {
      select.setString(1, recordKey);
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}

package dev.amends.messaging.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** The cases of a borrower in this service. */
@ApplicationScoped
class BorrowerCases {
  private final PersonalData data;

  BorrowerCases(PersonalData data) {
    this.data = data;
  }

  /**
   * Cases and accounts.
   *
   * @param known whether the service knows any case of the borrower, erased or not
   * @param ids the cases that are not erased
   * @param accounts the record keys of their accounts
   */
  record Found(boolean known, Set<UUID> ids, Set<String> accounts) {
    Found {
      ids = Set.copyOf(ids);
      accounts = Set.copyOf(accounts);
    }
  }

  Found find(Connection connection, String lenderId, String borrowerId) throws SQLException {
    boolean known = false;
    Set<UUID> ids = new LinkedHashSet<>();
    Set<String> accounts = new LinkedHashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select c.id, c.record_key,
                exists (select from erased_case e where e.case_id = c.id) as erased
            from (%s) c (id, record_key) order by c.id\
            """
                .formatted(data.casesOfBorrower()))) {
      select.setString(1, lenderId);
      select.setString(2, borrowerId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known = true;
          if (!row.getBoolean(3)) {
            ids.add(row.getObject(1, UUID.class));
            accounts.add(row.getString(2));
          }
        }
      }
    }
    return new Found(known, ids, accounts);
  }
}

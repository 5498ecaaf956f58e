package dev.amends.cases.nextstep;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Repository of the open cases without a next step. */
@ApplicationScoped
class StalledCases implements PanacheRepositoryBase<StalledCase, UUID> {
  private final DataSource database;

  StalledCases(DataSource database) {
    this.database = database;
  }

  /** Finds those of some cases for which the last check found no next step. */
  List<StalledCase> of(Collection<UUID> caseIds) {
    return caseIds.isEmpty() ? List.of() : list("caseId in ?1", caseIds);
  }

  /** Deletes the rows of a lender's cases that have ended. */
  void deleteOfEndedCases(String lenderId) {
    execute(
        "delete from stalled_case s where s.lender_id = ? and not exists"
            + " (select from collection_case c where c.id = s.case_id and c.status = 'OPEN')",
        lenderId);
  }

  /** Removes a case that has a next step now. */
  void remove(UUID caseId) {
    execute("delete from stalled_case where case_id = ?", caseId);
  }

  /** SQL, so that it causes no flush. */
  private void execute(String sql, Object parameter) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, parameter);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("stalled cases cannot be deleted: " + parameter, e);
    }
  }
}

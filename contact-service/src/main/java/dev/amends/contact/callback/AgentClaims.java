package dev.amends.contact.callback;

import dev.amends.contact.callback.CallbackClaims.ClaimFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Claims due callbacks for agents. The caller applies the effect in the same transaction. */
@ApplicationScoped
class AgentClaims {
  private static final String OF_LENDERS =
      "(cardinality(cast(? as text[])) = 0 or c.lender_id = any (cast(? as text[])))";

  private final DataSource database;
  private final CallbackClaims claims;

  AgentClaims(DataSource database, CallbackClaims claims) {
    this.database = database;
    this.claims = claims;
  }

  /**
   * The number of callbacks an agent has in progress. The agent's claims are locked until the
   * transaction ends, so that two simultaneous requests cannot both pass the limit.
   */
  int countInProgress(String agent) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock =
            connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))");
        PreparedStatement count =
            connection.prepareStatement(
                "select count(*) from callback where assignee = ? and status = 'IN_PROGRESS'")) {
      lock.setString(1, "callback-claims:" + agent);
      lock.execute();
      count.setString(1, agent);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new ClaimFailure(e);
    }
  }

  /**
   * Claims the longest-due callback assigned to the agent, or else the longest-due unassigned one.
   *
   * @param lenderIds the lenders whose work is offered; all lenders if empty
   */
  Optional<UUID> claimLongestDue(String agent, Set<String> lenderIds) {
    String[] lenders = lenderIds.toArray(String[]::new);
    return claim("c.assignee = ? and " + OF_LENDERS, agent, lenders, lenders, 1).stream()
        .findFirst()
        .or(
            () ->
                claim("c.assignee is null and " + OF_LENDERS, lenders, lenders, 1).stream()
                    .findFirst());
  }

  /** Claims the due callbacks of cases that are assigned to the agent or to nobody. */
  Set<UUID> claimDue(Collection<UUID> caseIds, String agent, int max) {
    return claim(
        "(c.assignee is null or c.assignee = ?)"
            + " and c.case_id = any (cast(cast(? as text[]) as uuid[]))",
        agent,
        caseIds.stream().map(UUID::toString).toArray(String[]::new),
        max);
  }

  /**
   * Claims the longest-due callbacks that match.
   *
   * @param parameters those of the condition, then the largest number of callbacks
   */
  private Set<UUID> claim(String condition, Object... parameters) {
    return claims.claim(
        """
        select c.id, c.record_key
        from callback c join account_lock l on l.record_key = c.record_key
        where c.status = 'DUE' and %s and %s
        order by c.due_at, c.id limit ? for update skip locked\
        """
            .formatted(condition, CallbackClaims.INPUT_COMPLETE),
        parameters);
  }
}

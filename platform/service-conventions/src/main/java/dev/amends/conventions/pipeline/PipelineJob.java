package dev.amends.conventions.pipeline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Adds the recorded changes to the totals; several instances share the work. */
@ApplicationScoped
class PipelineJob {
  private static final int CHANGES_AT_ONCE = 10_000;

  private static final String ADD =
      """
      with taken as (
          delete from pipeline_change where id in (
              select id from pipeline_change order by id limit ? for update skip locked)
          returning lender_id, partition, stage, currency, items, amount_minor),
      added as (
          insert into pipeline_total as total
          select lender_id, partition, stage, currency, sum(items), sum(amount_minor) from taken
          group by lender_id, partition, stage, currency
          order by lender_id, partition, stage, currency
          on conflict (lender_id, partition, stage, currency) do update
          set items = total.items + excluded.items,
              amount_minor = total.amount_minor + excluded.amount_minor)
      select count(*) from taken\
      """;

  private final DataSource database;

  PipelineJob(DataSource database) {
    this.database = database;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void addChanges() {
    int added;
    do {
      added = QuarkusTransaction.requiringNew().call(this::addSome);
    } while (added == CHANGES_AT_ONCE);
  }

  private int addSome() {
    try (Connection connection = database.getConnection();
        PreparedStatement add = connection.prepareStatement(ADD)) {
      add.setInt(1, CHANGES_AT_ONCE);
      try (var rows = add.executeQuery()) {
        rows.next();
        return rows.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot add changes to the pipeline", e);
    }
  }
}

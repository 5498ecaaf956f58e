package dev.amends.conventions.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryConditionsTest {

  @Test
  void leavesOutConditionsWithoutAValue() {
    // Given
    QueryConditions conditions = new QueryConditions();

    // When
    conditions.add("status = :status", "OPEN");
    conditions.add("assignee = :assignee", null);
    conditions.add("dueAt >= :dueAt", 3);
    conditions.add("dueAt > :dueAt or id > :id", 4);

    // Then
    assertThat(conditions.where())
        .isEqualTo("(status = :status) and (dueAt >= :dueAt) and (dueAt > :dueAt or id > :id)");
    assertThat(conditions.parameters()).isEqualTo(Map.of("status", "OPEN", "dueAt", 3, "id", 4));
  }

  @Test
  void matchesEverythingIfNoCriterionIsGiven() {
    // Given
    QueryConditions conditions = new QueryConditions();

    // When
    conditions.add("status = :status", null);

    // Then
    assertThat(conditions.where()).isEqualTo("1 = 1");
    assertThat(conditions.parameters()).isEmpty();
  }
}

package dev.amends.conventions.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.conventions.Page;
import dev.amends.conventions.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkPageTest {
  private static final Instant T = Instant.parse("2026-03-02T08:00:00Z");

  /** Two kinds with equal due times; a page boundary may fall between any two items. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void everyItemIsOnExactlyOnePage(long seed) {
    // Given
    Random random = new Random(seed);
    List<WorkItem> calls = items(WorkKind.CALLBACK, 1 + random.nextInt(20), random);
    List<WorkItem> visits = items(WorkKind.FIELD_VISIT, random.nextInt(20), random);
    int limit = 1 + random.nextInt(7);

    // When
    List<WorkItem> listed = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      PageRequest request = new PageRequest();
      request.limit = limit;
      request.cursor = cursor;
      List<WorkItem> read = new ArrayList<>(first(calls, listed, request));
      read.addAll(first(visits, listed, request));
      Page<WorkItem> page = WorkPage.of(read, request);
      listed.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);

    // Then
    assertThat(listed)
        .as("seed %d", seed)
        .doesNotHaveDuplicates()
        .hasSize(calls.size() + visits.size())
        .isSortedAccordingTo(
            Comparator.comparing(WorkItem::dueAt).thenComparing(item -> item.id().toString()));
  }

  @ParameterizedTest
  @CsvSource({"-1,SCHEDULED", "0,DUE", "59,DUE", "60,LATE"})
  void anAppointmentIsLateAfterItsSla(int minutes, WorkStatus expected) {
    Instant now = T.plusSeconds(minutes * 60L);

    assertThat(WorkStatus.ofAppointment(T, T.plusSeconds(3600), now)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"-1,DUE", "0,LATE"})
  void workWithADeadlineCanBeDoneBefore(int seconds, WorkStatus expected) {
    assertThat(WorkStatus.ofDeadline(T, T.plusSeconds(seconds))).isEqualTo(expected);
  }

  @Test
  void theRoleOfAKindIsPartOfTheSearch() {
    WorkSearch search = new WorkSearch();
    search.role = "compliance";

    assertThat(Arrays.stream(WorkKind.values()).filter(search::includes))
        .containsExactly(WorkKind.DECIDE_COMPLAINT);
  }

  /** What a source reads: its first items after those listed. */
  private static List<WorkItem> first(
      List<WorkItem> all, List<WorkItem> listed, PageRequest request) {
    return all.stream()
        .filter(item -> !listed.contains(item))
        .sorted(Comparator.comparing(WorkItem::dueAt).thenComparing(item -> item.id().toString()))
        .limit(request.rowsToRead())
        .toList();
  }

  private static List<WorkItem> items(WorkKind kind, int count, Random random) {
    List<WorkItem> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      UUID id = new UUID(random.nextLong(), random.nextLong());
      Instant dueAt = T.plusSeconds(random.nextInt(4));
      items.add(
          new WorkItem(
              id,
              kind,
              UUID.randomUUID(),
              "L",
              "LN-1",
              dueAt,
              null,
              null,
              kind.role(),
              "TEST",
              WorkStatus.DUE,
              0,
              "/callbacks/" + id));
    }
    return items;
  }
}

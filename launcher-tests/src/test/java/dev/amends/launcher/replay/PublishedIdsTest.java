package dev.amends.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which parked events come from the replayed file. */
class PublishedIdsTest {

  @Test
  void findsOnlyTheIdsThatWerePublished() throws IOException {
    // Given
    UUID first = UUID.randomUUID();
    UUID second = UUID.randomUUID();
    UUID foreign = UUID.randomUUID();
    try (PublishedIds ids = new PublishedIds()) {
      ids.add(first);
      ids.add(second);
      ids.add(second);

      // When // Then
      assertThat(ids.among(Set.of())).isEmpty();
      assertThat(ids.among(Set.of(foreign))).isEmpty();
      assertThat(ids.among(Set.of(second, foreign))).containsExactly(second);
      assertThat(ids.among(Set.of(first, second))).containsExactlyInAnyOrder(first, second);
    }
  }
}

package dev.amends.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every type has its schema and every event its samples, and there are no others. */
class ContractFilesTest {

  @Test
  void everySchemaBelongsToAType() {
    Stream<Class<?>> described = Stream.concat(Contract.types().stream(), Stream.of(Money.class));

    assertThat(Contract.filesIn("/schemas"))
        .containsExactlyInAnyOrderElementsOf(
            described.map(type -> type.getSimpleName() + ".v1.json").toList());
  }

  @Test
  void everySampleBelongsToAnEvent() {
    assertThat(Contract.filesIn("/samples"))
        .hasSizeGreaterThan(40)
        .containsExactlyInAnyOrderElementsOf(
            Contract.events().flatMap(event -> Contract.sampleFiles(event).stream()).toList());
    assertThat(Contract.events())
        .allMatch(
            event -> Contract.filesIn("/samples").contains(event.getSimpleName() + ".v1.json"));
  }
}

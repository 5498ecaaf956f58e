package dev.amends.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No schema or sample stands about that no event needs, and none is missing. */
class ContractFilesTest {

  @Test
  void everySchemaBelongsToAType() throws Exception {
    Stream<Class<?>> described = Stream.concat(Contract.types().stream(), Stream.of(Money.class));

    assertThat(filesIn("/schemas")).containsExactlyInAnyOrderElementsOf(fileNames(described));
  }

  @Test
  void everySampleBelongsToAnEvent() throws Exception {
    assertThat(filesIn("/samples"))
        .hasSizeGreaterThan(40)
        .containsExactlyInAnyOrderElementsOf(fileNames(Contract.events()));
  }

  private static List<String> fileNames(Stream<? extends Class<?>> types) {
    return types.map(type -> type.getSimpleName() + ".v1.json").toList();
  }

  private static List<String> filesIn(String folder) throws Exception {
    Path path = Path.of(Objects.requireNonNull(Contract.class.getResource(folder)).toURI());
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new AssertionError(folder, e);
    }
  }
}

package dev.amends.contact.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Chinese texts have full-width punctuation, as a Chinese bank writes them. */
class ChinesePunctuationTest {
  private static final Pattern HALF_WIDTH =
      Pattern.compile("\\p{IsHan}[,.:;?!)]|\\p{IsHan} ?\\(|[,;?!(]\\p{IsHan}");

  @Test
  void isFullWidth() throws IOException {
    try (Stream<Path> own = Files.walk(Path.of("src/main/resources"));
        Stream<Path> letters = Files.walk(Path.of("../platform/letters/src/main/resources"));
        Stream<Path> shared = Files.walk(Path.of("../platform/shared-rules/src/main/resources"))) {
      List<Path> texts =
          Stream.of(own, letters, shared)
              .flatMap(Function.identity())
              .filter(file -> file.toString().matches(".*\\.(html|yaml|properties)"))
              .filter(file -> !file.toString().contains("holidays")) // names in flow mappings
              .toList();
      assertThat(texts).hasSizeGreaterThan(15);
      for (Path text : texts) {
        assertThat(HALF_WIDTH.matcher(Files.readString(text)).results().map(MatchResult::group))
            .as(text.toString())
            .isEmpty();
      }
    }
  }
}

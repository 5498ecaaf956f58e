package dev.amends.contact.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.letters.Typefaces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundled fonts contain every character of the letters. */
class LetterCharactersTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Typefaces TYPEFACES = new Typefaces();

  private static List<String> missing(String words) {
    return words
        .codePoints()
        .filter(character -> character >= ' ' && !TYPEFACES.has(character))
        .distinct()
        .mapToObj(Character::toString)
        .toList();
  }

  @Test
  void containEveryCharacterOfTheLetters() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<Path> texts =
          files
              .filter(file -> file.toString().matches(".*\\.(html|yaml)"))
              .filter(file -> !file.toString().contains("rule-packs"))
              .toList();
      assertThat(texts).hasSizeGreaterThan(10);
      for (Path text : texts) {
        assertThat(missing(Files.readString(text))).as(text.toString()).isEmpty();
      }
    }
  }
}

package dev.amends.contact.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled fonts contain every character of the letters. */
class TypefacesTest {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "王小明 欧阳娜娜 龑 喆 堃 瑄 翀 婧",
        "José Łukasz Żółć Ñandú Søren Åsa Ğülşah Đặng Nguyễn Thị Hồng",
        "Ελένη Παπαδοπούλου Наталья Щербакова",
        "山田太郎 ヤマダ",
        "王小明(北京)、“引号”—…·¥€£₹"
      })
  void containTheNamesOfPeople(String names) {
    assertThat(missing(names)).isEmpty();
  }

  @Test
  void containRareNames() {
    assertThat(missing("𠮷田 䶮 𫖯 𬭎 𬘭 㛃 𫘪 𬴂 𣲗 𫍯")).isEmpty();
  }

  @Test
  void replaceACharacterWithoutGlyphByItsCodePoint() {
    assertThat(TYPEFACES.printable("王𪛖\n!")).isEqualTo("王〔U+2A6D6〕\n!");
  }
}

package dev.amends.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled fonts contain the names of people. */
class TypefacesTest {
  private static final Typefaces TYPEFACES = new Typefaces();

  private static List<String> missing(String words) {
    return words
        .codePoints()
        .filter(character -> character >= ' ' && !TYPEFACES.has(character))
        .distinct()
        .mapToObj(Character::toString)
        .toList();
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

package dev.amends.cases.borrowerview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of the view: the same in every language, and all that the pages use. */
class ViewTextFilesTest {
  private static final Pattern LABEL = Pattern.compile("\\{labels\\.(\\w+)}");
  private static final Pattern INTERNAL =
      Pattern.compile(
          "\\b(bucket|class|strategy|score|ladder|stage|segment)\\b", Pattern.CASE_INSENSITIVE);

  private final ViewTextFiles files = new ViewTextFiles();

  @Test
  void hasTheSameTextsInEveryLanguage() {
    ViewTexts english = files.in("en");
    ViewTexts chinese = files.in("zh-CN");

    assertThat(chinese.labels()).containsOnlyKeys(english.labels().keySet());
    assertThat(chinese.letters()).containsOnlyKeys(english.letters().keySet());
    assertThat(chinese.restrictions())
        .containsOnlyKeys("MEDIUM_OPT_OUT", "CEASE", "INCONVENIENT_TIME", "INCONVENIENT_PLACE");
    assertThat(english.restrictions()).containsOnlyKeys(chinese.restrictions().keySet());
    assertThat(chinese.rights()).hasSameSizeAs(english.rights());
    assertThat(chinese.labels().values()).noneMatch(String::isBlank);
    assertThat(english.labels().values()).noneMatch(String::isBlank);
  }

  @Test
  void hasEveryTextOfThePages() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String page : new String[] {"page", "gone"}) {
      LABEL
          .matcher(read("templates/borrower-view/" + page + ".html"))
          .results()
          .map(found -> found.group(1))
          .forEach(used::add);
    }

    assertThat(files.in("en").labels().keySet()).containsAll(used).hasSize(used.size() + 1);
    assertThat(files.in("en").labels().keySet()).contains("everyDay");
  }

  @Test
  void usesNoInternalWord() throws IOException {
    for (String file : new String[] {"en.yaml", "zh-CN.yaml"}) {
      assertThat(read("borrower-view/" + file)).doesNotContainPattern(INTERNAL);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, zh-CN",
    "zh, zh-CN",
    "ZH_tw, zh-CN",
    "en-US, en",
    "EN, en",
    "fr, ",
    "'', ",
    ", "
  })
  void choosesTheLanguage(String tag, String expected) {
    assertThat(ViewTextFiles.languageOf(tag)).isEqualTo(Optional.ofNullable(expected));
  }

  private static String read(String file) throws IOException {
    try (InputStream data =
        Objects.requireNonNull(
            Thread.currentThread().getContextClassLoader().getResourceAsStream(file))) {
      return new String(data.readAllBytes(), UTF_8);
    }
  }
}

package dev.amends.contact.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of notice says the same in both languages. */
@QuarkusTest
class NoticeLettersTest extends ServiceTest {
  private static final Pattern TAGS = Pattern.compile("<[^>]+>");
  private static final Pattern FIGURES = Pattern.compile("[0-9][0-9.-]*[0-9]");

  @Inject LetterWriter letters;

  private static Map<String, Object> everything() {
    Map<String, Object> words = new HashMap<>();
    words.put("id", "01979b4e");
    words.put("issuedOn", "2026-11-23");
    words.put(
        "sender",
        new Letterhead("Acme", "+8610000000", "help@example.com", "1 Way", "09:00-18:00"));
    words.put("name", "王小明");
    words.put("accountId", "A-1");
    words.put("overdue", "1234.50 CNY");
    words.put(
        "parts",
        Map.of(
            "principal", "1000.00 CNY",
            "interest", "200.00 CNY",
            "fee", "30.00 CNY",
            "penalty", "4.50 CNY"));
    words.put("daysPastDue", 31);
    words.put("delinquentSince", "2026-10-20");
    words.put("outstanding", "9000.00 CNY");
    words.put("businessDate", "2026-11-20");
    words.put("waitUntil", "2026-11-30");
    return words;
  }

  private static Map<String, Object> minimum() {
    Map<String, Object> words = everything();
    words.replaceAll(
        (name, word) ->
            List.of("id", "issuedOn", "accountId", "daysPastDue").contains(name) ? word : null);
    words.put("sender", new Letterhead("acme", null, null, null, null));
    return words;
  }

  private static List<String> all(Pattern pattern, String html) {
    String body = html.substring(html.indexOf("<body>"));
    return pattern.matcher(body).results().map(MatchResult::group).toList();
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void saysTheSameInBothLanguages(NoticeKind kind) {
    for (Map<String, Object> words : List.of(everything(), minimum())) {
      Letter chinese = letters.write("notices/" + kind, "zh-CN", words);
      Letter english = letters.write("notices/" + kind, "en", words);
      assertThat(all(TAGS, chinese.html())).isEqualTo(all(TAGS, english.html()));
      assertThat(all(FIGURES, chinese.html())).isEqualTo(all(FIGURES, english.html()));
    }
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void statesKnownFiguresOnly(NoticeKind kind) {
    String full = letters.write("notices/" + kind, "en", everything()).text();
    assertThat(full)
        .contains("Acme", "2026-11-23", "Dear 王小明,", "account: A-1", "Overdue amount: 1234.50 CNY")
        .contains("of which principal: 1000.00 CNY", "of which interest: 200.00 CNY")
        .contains(
            "of which fees: 30.00 CNY", "of which default interest: 4.50 CNY", "Days past due: 31")
        .contains(
            "Overdue since: 2026-10-20", "Total outstanding balance: 9000.00 CNY", "2026-11-20")
        .contains("before 2026-11-30", "Your rights", "Telephone: +8610000000 (09:00-18:00)");
    String little = letters.write("notices/" + kind, "en", minimum()).text();
    assertThat(little)
        .contains("acme", "account: A-1", "Dear Customer,", "Your rights")
        .doesNotContain("Overdue amount:", "of which", "How to contact us", "null");
  }

  @ParameterizedTest
  @EnumSource(NoticeKind.class)
  void containsNoThreat(NoticeKind kind) {
    assertThat(letters.write("notices/" + kind, "en", everything()).text().toLowerCase(Locale.ROOT))
        .doesNotContain("court", "legal action", "credit bureau", "credit record", "police");
    assertThat(letters.write("notices/" + kind, "zh-CN", everything()).text())
        .doesNotContain("法院", "起诉", "征信", "公安", "家人", "单位");
  }
}

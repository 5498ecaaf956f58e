package dev.amends.contact.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.ServiceTest;
import dev.amends.contact.letter.NoticePage.Addressee;
import dev.amends.contact.letter.NoticePage.Figures;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.letters.Letter;
import dev.amends.letters.sender.Sender;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Every kind of notice says the same in both languages. */
@QuarkusTest
class NoticeLettersTest extends ServiceTest {
  private static final Pattern TAGS = Pattern.compile("<[^>]+>");

  @Inject LetterWriter letters;
  @Inject LetterWordings wordings;

  private static final NoticePage FULL =
      new NoticePage(
          "2026-100001",
          "A-1",
          LocalDate.of(2026, 11, 23),
          LocalDate.of(2026, 11, 30),
          new Addressee("王小明", null, "示例市样板路1号"),
          new Figures(
              cny("2500.00"),
              new Overdue(cny("2500.00"), cny("2000.00"), cny("465.50"), cny("30.00"), cny("4.50")),
              31,
              LocalDate.of(2026, 10, 20),
              cny("9000.00"),
              LocalDate.of(2026, 11, 20)),
          null);
  private static final NoticePage LITTLE =
      new NoticePage(
          "2026-100002",
          "A-1",
          LocalDate.of(2026, 11, 23),
          null,
          new Addressee(null, null, "1 Way"),
          new Figures(null, null, 31, null, null, null),
          null);
  private static final Sender BANK =
      new Sender(
          "Acme",
          List.of("1 Bank Way", "London"),
          "+8610000000",
          "help@example.com",
          "09:00-18:00",
          List.of("Account 12 at Acme, quoting {account} and {reference}"),
          null);
  private static final Sender NAME_ONLY =
      new Sender("Acme", List.of(), null, null, null, List.of(), null);

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
  }

  private Letter letter(NoticePage page, NoticeKind kind, String language, Sender sender) {
    LetterWording wording = wordings.of("acme", language);
    return letters.write(
        "notices/NOTICE", language, sender, wording, page.words(kind, language, wording, sender));
  }

  private static List<String> all(Pattern pattern, String html) {
    String body = html.substring(html.indexOf("<body>"));
    return pattern.matcher(body).results().map(MatchResult::group).toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = NoticeKind.class,
      mode = Mode.EXCLUDE,
      names = {"CLOSING_LETTER", "DUE_DATE_REMINDER"})
  void saysTheSameInBothLanguages(NoticeKind kind) {
    assertThat(all(TAGS, letter(FULL, kind, "zh-CN", BANK).html()))
        .isEqualTo(all(TAGS, letter(FULL, kind, "en", BANK).html()));
    assertThat(all(TAGS, letter(LITTLE, kind, "zh-CN", NAME_ONLY).html()))
        .isEqualTo(all(TAGS, letter(LITTLE, kind, "en", NAME_ONLY).html()));
  }

  @ParameterizedTest
  @EnumSource(
      value = NoticeKind.class,
      mode = Mode.EXCLUDE,
      names = {"CLOSING_LETTER", "DUE_DATE_REMINDER"})
  void statesEveryFigureAsABankWritesIt(NoticeKind kind) {
    assertThat(letter(FULL, kind, "en", BANK).text())
        .contains("Acme", "1 Bank Way", "王小明\n示例市样板路1号", "Dear 王小明,", "Your account: A-1")
        .contains("Date: 23 November 2026", "Our reference: 2026-100001")
        .contains("Overdue amount: CNY 2,500.00", "of which principal: CNY 2,000.00")
        .contains("of which interest: CNY 465.50", "of which fees: CNY 30.00")
        .contains("of which default interest: CNY 4.50", "Days past due: 31")
        .contains("Overdue since: 20 October 2026", "Total outstanding balance: CNY 9,000.00")
        .contains("Figures as of: 20 November 2026", "before 30 November 2026")
        .contains("How to pay", "Account 12 at Acme, quoting A-1 and 2026-100001")
        .contains("Your rights", "Telephone: +8610000000 (09:00-18:00)");
    assertThat(letter(FULL, kind, "zh-CN", BANK).text())
        .contains("尊敬的王小明：", "日期：2026年11月23日", "函件编号：2026-100001")
        .contains("逾期金额： 人民币 2,500.00 元", "其中罚息： 人民币 4.50 元")
        .contains("欠款总额： 人民币 9,000.00 元", "在2026年11月30日之前", "还款方式");
  }

  @ParameterizedTest
  @EnumSource(
      value = NoticeKind.class,
      mode = Mode.EXCLUDE,
      names = {"CLOSING_LETTER", "DUE_DATE_REMINDER"})
  void leavesOutWhatIsNotKnown(NoticeKind kind) {
    assertThat(letter(LITTLE, kind, "en", NAME_ONLY).text())
        .contains("Acme", "account: A-1", "Dear Customer,", "Your rights")
        .doesNotContain("Overdue amount:", "of which", "How to contact us", "How to pay", "null");
  }

  @Test
  void explainsToARepresentativeWhyTheyGetTheLetter() {
    NoticePage page =
        new NoticePage(
            "2026-100003",
            "A-1",
            LocalDate.of(2026, 11, 23),
            null,
            new Addressee("Jane Doe", "Law Office", "1 Temple Lane\nLondon"),
            FULL.figures(),
            null);
    assertThat(letter(page, NoticeKind.DEMAND_LETTER, "en", BANK).text())
        .contains("Law Office\nfor Jane Doe\n1 Temple Lane\nLondon", "Dear Law Office,")
        .contains("because you act for Jane Doe");
    assertThat(letter(page, NoticeKind.DEMAND_LETTER, "zh-CN", BANK).text())
        .contains("因您为Jane Doe的代理人");
  }

  @ParameterizedTest
  @EnumSource(
      value = NoticeKind.class,
      mode = Mode.EXCLUDE,
      names = {"CLOSING_LETTER", "DUE_DATE_REMINDER"})
  void containsNoThreat(NoticeKind kind) {
    assertThat(letter(FULL, kind, "en", BANK).text().toLowerCase(Locale.ROOT))
        .doesNotContain("court", "legal action", "credit bureau", "credit record", "police");
    assertThat(letter(FULL, kind, "zh-CN", BANK).text())
        .doesNotContain("法院", "起诉", "征信", "公安", "家人", "单位");
  }
}

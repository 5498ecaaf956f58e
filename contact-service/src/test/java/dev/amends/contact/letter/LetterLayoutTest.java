package dev.amends.contact.letter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.contact.contactlog.ContactView;
import dev.amends.contact.contactlog.ConversationNotes;
import dev.amends.contact.guide.HelpDirectory.Help;
import dev.amends.contact.letter.NoticePage.Addressee;
import dev.amends.contact.letter.NoticePage.Figures;
import dev.amends.contact.permission.NoticeKind;
import dev.amends.conventions.datafile.DataFiles;
import dev.amends.events.ContactEvent.Channel;
import dev.amends.events.ContactEvent.Direction;
import dev.amends.events.ContactEvent.FollowUp;
import dev.amends.events.LenderEvent.Overdue;
import dev.amends.events.Money;
import dev.amends.letters.LetterItem;
import dev.amends.letters.LocalFormats;
import dev.amends.letters.PdfPrinter;
import dev.amends.letters.sender.Logo;
import dev.amends.letters.sender.Sender;
import dev.amends.testsupport.Pdfs;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.StringTemplateLocation;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages of the letters as they are printed. With {@code -Damends.letters=DIR} the PDFs are
 * written to a folder, to be looked at.
 */
class LetterLayoutTest {
  private static final Instant DATED = Instant.parse("2026-11-23T02:00:00Z");

  private static final Logo LOGO = logo();

  private final PdfPrinter printer = new PdfPrinter();
  private final Engine templates = engine();

  @ParameterizedTest
  @CsvSource({
    "POSITION_AND_EXPECTATION, en, CN, false",
    "POSITION_AND_EXPECTATION, zh-CN, CN, false",
    "DEMAND_LETTER, en, US, false",
    "DEMAND_LETTER, zh-CN, CN, false",
    "OVERDUE_STATEMENT, en, US, false",
    "OVERDUE_STATEMENT, zh-CN, CN, false",
    "POSITION_AND_EXPECTATION, en, US, true",
    "POSITION_AND_EXPECTATION, zh-CN, CN, true",
    "DEMAND_LETTER, en, US, true",
    "DEMAND_LETTER, zh-CN, US, true",
    "OVERDUE_STATEMENT, en, US, true",
    "OVERDUE_STATEMENT, en, CN, true",
    "OVERDUE_STATEMENT, zh-CN, CN, true",
    "CLOSING_LETTER, en, US, false",
    "CLOSING_LETTER, en, US, true",
    "CLOSING_LETTER, zh-CN, CN, false",
    "CLOSING_LETTER, zh-CN, CN, true",
    "DUE_DATE_REMINDER, en, US, false",
    "DUE_DATE_REMINDER, en, US, true",
    "DUE_DATE_REMINDER, zh-CN, CN, false",
    "DUE_DATE_REMINDER, zh-CN, CN, true",
  })
  void aNoticeFitsOnOnePage(NoticeKind kind, String language, String region, boolean represented) {
    LetterWording wording = wording(language);
    Sender sender = sender(language);
    byte[] pdf =
        print(
            "notices/NOTICE",
            language,
            sender,
            wording,
            notice(kind, language, region, represented)
                .words(kind, LocalFormats.locale(language, region), wording, sender));

    keep(pdf, kind + "-" + language + "-" + region + (represented ? "-represented" : ""));
    assertThat(Pdfs.pages(pdf)).isOne();
  }

  @ParameterizedTest
  @CsvSource({"en, US", "en, CN", "zh-CN, CN"})
  void aCopyOfAnOrdinaryCallFitsOnOnePage(String language, String region) {
    byte[] pdf = copy(language, region, 1);

    keep(pdf, "CONTACT-" + language + "-" + region);
    assertThat(Pdfs.pages(pdf)).isOne();
  }

  @ParameterizedTest
  @CsvSource({"en, Page 1 of 2", "zh-CN, 第 1 页，共 2 页"})
  void aLongCopyNumbersItsPages(String language, String number) {
    byte[] pdf = copy(language, "CN", 12);

    keep(pdf, "CONTACT-" + language + "-long");
    assertThat(Pdfs.pages(pdf)).isEqualTo(2);
    assertThat(Pdfs.text(pdf)).contains(number);
  }

  private byte[] copy(String language, String region, int answers) {
    boolean chinese = language.startsWith("zh");
    String locale = LocalFormats.locale(language, region);
    String zone = region.equals("US") ? "America/Chicago" : "Asia/Shanghai";
    Map<String, @Nullable Object> words = new HashMap<>();
    words.put("addressee", List.of(chinese ? "王小明" : "Alexandra Montgomery-Jones"));
    words.put(
        "references",
        List.of(
            new LetterItem(
                String.valueOf(wording(language).labels().get("account")), "LN-2026-0007")));
    words.put("contact", contact(chinese));
    words.put("number", "20261123-0C11AB");
    words.put("point", chinese ? "138****8000" : "+1 *** *** 0177");
    words.put("began", LocalFormats.time(DATED, ZoneId.of(zone), locale));
    words.put("ended", LocalFormats.time(DATED.plusSeconds(540), ZoneId.of(zone), locale));
    words.put("logged", LocalFormats.time(DATED.plusSeconds(700), ZoneId.of(zone), locale));
    words.put("zone", LocalFormats.zone(ZoneId.of(zone), locale));
    words.put("outcome", chinese ? "承诺还款" : "Promise to pay");
    words.put("reason", chinese ? "收入减少" : "Reduced income");
    String answer =
        chinese
            ? "我这个月工资晚发，二十五号以后可以先还一部分，剩下的想分三个月还清。"
            : "My wages are late this month. I can pay a part after the 25th and would like to pay the rest over three months.";
    words.put("answers", Collections.nCopies(answers, answer));
    words.put("change", chinese ? "换了工作。" : "I have changed jobs.");
    Map<String, String> promise = new HashMap<>();
    promise.put(
        "amount",
        LocalFormats.amount(Money.of("500.00", region.equals("US") ? "USD" : "CNY"), locale));
    promise.put("dueDate", LocalFormats.date(LocalDate.of(2026, 11, 30), locale));
    promise.put("method", chinese ? "银行转账" : "bank transfer");
    words.put("promise", promise);
    words.put(
        "plan",
        new ConversationNotes.PlanFeedback(
            UUID.randomUUID(),
            chinese ? "每期金额太高。" : "The instalments are too high.",
            chinese ? "改为六期。" : "Six instalments instead.",
            null));
    words.put("counterAmount", promise.get("amount"));
    words.put(
        "explained",
        chinese
            ? List.of("逾期期间按合同约定计收罚息。", "结清后逾期状态将更新。")
            : List.of(
                "Default interest is charged while the account is overdue, as the contract provides.",
                "The status of the account is updated once the arrears are paid."));
    words.put(
        "resources",
        List.of(
            new Help(
                "DEBT_ADVICE",
                chinese ? "金融消费者投诉热线" : "National Foundation for Credit Counseling",
                chinese ? "12378" : "+1 800 388 2227")));
    return print(
        "copies/CONTACT." + language, language, sender(language), wording(language), words);
  }

  private static ContactView contact(boolean chinese) {
    return new ContactView(
        UUID.fromString("019c11ab-d5c1-7025-90d3-05ef029221be"),
        UUID.randomUUID(),
        null,
        null,
        Direction.OUTBOUND,
        Channel.CALL,
        null,
        "+861000000101",
        "RPC_PTP",
        true,
        true,
        true,
        true,
        true,
        FollowUp.PROMISE,
        DATED,
        DATED.plusSeconds(540),
        DATED.plusSeconds(700),
        "li.na",
        null,
        chinese ? "工资晚发了，不是不想还。" : "My wages are late; it is not that I do not want to pay.",
        null,
        null,
        null,
        null,
        false,
        null,
        null,
        false,
        null,
        new ConversationNotes(
            new ConversationNotes.Introduction(
                chinese ? "李娜" : "Li Na", chinese ? "客户服务代表" : "customer service", DATED),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null),
        null,
        List.of(),
        null);
  }

  private static NoticePage notice(
      NoticeKind kind, String language, String region, boolean represented) {
    boolean chinese = language.startsWith("zh");
    return new NoticePage(
        "2026-100001",
        "LN-2026-0007",
        LocalDate.of(2026, 11, 23),
        kind.followsTheCase() ? null : LocalDate.of(2026, 11, 30),
        new Addressee(
            chinese ? "王小明" : "Alexandra Montgomery-Jones",
            !represented ? null : chinese ? "示例律师事务所 李律师" : "Example & Partners LLP",
            chinese
                ? "示例市样板区样板路88号3栋2单元1501室"
                : "Suite 1500\n1200 Example Avenue\nSpringfield, IL 62701"),
        figures(region.equals("US") ? "USD" : "CNY"),
        kind.followsTheCase() ? aftercare(kind, region.equals("US") ? "USD" : "CNY") : null);
  }

  private static AftercareFacts aftercare(NoticeKind kind, String currency) {
    return kind == NoticeKind.CLOSING_LETTER
        ? AftercareFacts.of(
            new AftercareFacts.Cure(
                Money.of("12500.00", currency),
                LocalDate.of(2026, 10, 9),
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2027, 2, 18)))
        : AftercareFacts.of(
            new AftercareFacts.DuePayment(
                LocalDate.of(2026, 11, 26), Money.of("1250.00", currency)));
  }

  private static Figures figures(String currency) {
    return new Figures(
        Money.of("12500.00", currency),
        new Overdue(
            Money.of("12500.00", currency),
            Money.of("12000.00", currency),
            Money.of("465.50", currency),
            Money.of("30.00", currency),
            Money.of("4.50", currency)),
        42,
        LocalDate.of(2026, 10, 9),
        Money.of("109000.00", currency),
        LocalDate.of(2026, 11, 20));
  }

  private static Sender sender(String language) {
    return language.startsWith("zh")
        ? new Sender(
            "示例信用社",
            List.of("示例市样板路8号"),
            "+86 10 0000 0100",
            "service@example.com",
            "周一至周五 9:00-18:00",
            List.of("转账至示例信用社，账号 0000 1234 5678，附言请注明 {account}", "或在手机应用“贷款”页面选择“立即还款”"),
            LOGO)
        : new Sender(
            "Demo Credit Union",
            List.of("8 Sample Road", "Example City"),
            "+86 10 0000 0100",
            "service@example.com",
            "Mon-Fri 09:00-18:00",
            List.of(
                "By transfer to Demo Credit Union, account 0000 1234 5678; quote {account}",
                "In our app, under Loans, Pay now"),
            LOGO);
  }

  private static LetterWording wording(String language) {
    return DataFiles.read("letters/" + language + ".yaml", LetterWording.class);
  }

  private byte[] print(
      String template,
      String language,
      Sender sender,
      LetterWording wording,
      Map<String, @Nullable Object> words) {
    Map<String, @Nullable Object> all = new HashMap<>(words);
    all.put("sender", sender);
    all.put("labels", wording.labels());
    all.put("logo", "data:image/png;base64," + Base64.getEncoder().encodeToString(LOGO.content()));
    TemplateInstance page =
        Objects.requireNonNull(templates.getTemplate(template + ".html"))
            .data("language", language);
    all.forEach(page::data);
    return printer.print(page.render(), DATED);
  }

  private static Logo logo() {
    try {
      return new Logo("image/png", Files.readAllBytes(Path.of("../samples/senders/logo.png")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void keep(byte[] pdf, String name) {
    String folder = System.getProperty("amends.letters");
    if (folder != null) {
      try {
        Files.write(Path.of(folder, name + ".pdf"), pdf);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Engine engine() {
    return Engine.builder()
        .addDefaults()
        .addValueResolver(new ReflectionValueResolver())
        .addResultMapper(new HtmlEscaper(List.of("text/html")))
        .addLocator(LetterLayoutTest::locate)
        .build();
  }

  /** Letters include others without the suffix. */
  private static Optional<TemplateLocation> locate(String id) {
    String name = "/templates/" + id + (id.endsWith(".html") ? "" : ".html");
    try (InputStream page = LetterLayoutTest.class.getResourceAsStream(name)) {
      return page == null
          ? Optional.empty()
          : Optional.of(
              new StringTemplateLocation(
                  new String(page.readAllBytes(), StandardCharsets.UTF_8),
                  Optional.of(Variant.forContentType("text/html"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

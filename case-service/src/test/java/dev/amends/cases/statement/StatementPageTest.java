package dev.amends.cases.statement;

import static dev.amends.cases.statement.APosition.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.amends.cases.arrears.PaymentHistory.ReceivedPayment;
import dev.amends.cases.creditstatus.CreditFactor;
import dev.amends.events.CaseEvent.CaseStatus;
import dev.amends.events.CaseEvent.StepAction;
import dev.amends.events.Money;
import dev.amends.letters.PdfPrinter;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages of statements as they are printed. With {@code -Damends.letters=DIR} the PDFs are
 * written to a folder for inspection.
 */
class StatementPageTest {
  private static final Instant ISSUED = Instant.parse("2026-02-01T02:00:00Z");
  private static final StatementWordings WORDINGS = new StatementWordings();

  private final PdfPrinter printer = new PdfPrinter();
  private final Engine templates =
      Engine.builder()
          .addDefaults()
          .addValueResolver(new ReflectionValueResolver())
          .addResultMapper(new HtmlEscaper(List.of("text/html")))
          .addLocator(StatementPageTest::locate)
          .build();

  @ParameterizedTest
  @CsvSource({
    "en, 'of which principal: CNY 2,000.00', 'Received on 10 January 2026: CNY 300.00',"
        + " 'of this, reversed on 12 January 2026: CNY -100.00', 'Number: HT-2024-0815'",
    "zh-CN, '其中本金： 人民币 2,000.00 元', '2026年1月10日还款： 人民币 300.00 元',"
        + " '其中2026年1月12日冲回： 人民币 -100.00 元', '合同编号： HT-2024-0815'"
  })
  void statesEveryItem(
      String language, String principal, String received, String reversed, String number) {
    APosition position = APosition.of("2500.00", "CNY").parts("2000.00", "500.00").contract();
    position
        .paid(
            new ReceivedPayment(DAY.minusDays(21), cny("300.00"), cny("100.00"), DAY.minusDays(19)))
        .costs("5.00", "0.10");
    byte[] pdf = print(position, language);

    keep(pdf, "STATEMENT-" + language + "-full");
    assertThat(Pdfs.text(pdf)).contains(principal, received, reversed, number);
    assertThat(Pdfs.pages(pdf)).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'breakdown of the overdue amount', 'not available in the system', 'not recorded any payments'",
    "zh-CN, '本金、利息、费用和罚息的明细', '未收录合同信息', '未收到还款记录'"
  })
  void saysWhatWasNotReported(String language, String parts, String agreement, String payments) {
    byte[] pdf =
        print(
            APosition.of("2500.00", "CNY").legal(StepAction.LITIGATION, true).costs(null, null),
            language);

    keep(pdf, "STATEMENT-" + language + "-bare");
    assertThat(joined(pdf)).contains(parts, agreement, payments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void fitsOnOnePageWhenNothingIsOverdue(String language) {
    byte[] pdf =
        print(APosition.of("0.00", "CNY").ended(CaseStatus.CURED, CreditFactor.NONE), language);

    keep(pdf, "STATEMENT-" + language + "-cured");
    assertThat(Pdfs.pages(pdf)).isOne();
    assertThat(joined(pdf)).doesNotContain("breakdown", "明细。");
  }

  private byte[] print(APosition position, String language) {
    StatementTexts texts = new StatementTexts(WORDINGS.of(language), language);
    Sender sender = sender(language);
    StatementContent content =
        StatementPolicy.compose("LN-2026-0007", sender.name(), position.build(), texts);
    Map<String, @Nullable Object> all =
        new HashMap<>(
            new StatementPage(
                    "20260131-0AF3C2", language.equals("en") ? "Li Na" : "李娜", content, texts)
                .words(sender));
    all.put("logo", null);
    all.put("sender", sender);
    all.put("labels", texts.wording().labels());
    TemplateInstance page =
        Objects.requireNonNull(templates.getTemplate(StatementCommands.TEMPLATE))
            .data("language", language);
    all.forEach(page::data);
    return printer.print(page.render(), ISSUED);
  }

  private static Sender sender(String language) {
    boolean chinese = language.startsWith("zh");
    return new Sender(
        chinese ? "示例信用社" : "Demo Credit Union",
        List.of(chinese ? "示例市样板路8号" : "8 Sample Road"),
        "+86 10 0000 0100",
        "service@example.com",
        chinese ? "周一至周五 9:00-18:00" : "Mon-Fri 09:00-18:00",
        List.of(
            chinese
                ? "转账至示例信用社，账号 0000 1234 5678，附言请注明 {account}"
                : "By transfer to Demo Credit Union, account 0000 1234 5678; quote {account}"),
        null);
  }

  /** The text without the line breaks of the page. */
  private static String joined(byte[] pdf) {
    String text = Pdfs.text(pdf);
    return text.replaceAll("\\s*\\R\\s*", " ") + text.replaceAll("\\s*\\R\\s*", "");
  }

  private static Money cny(String amount) {
    return Money.of(amount, "CNY");
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

  /** Letters include others without the suffix. */
  private static Optional<TemplateLocation> locate(String id) {
    String name = "/templates/" + id + (id.endsWith(".html") ? "" : ".html");
    try (InputStream page = StatementPageTest.class.getResourceAsStream(name)) {
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
